// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.kits;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.TemporaryCorpus;
import org.gainsay.edit.kit.Collecting;
import org.gainsay.edit.kit.Kit;
import org.gainsay.edit.kit.KitFiles;
import org.gainsay.edit.kit.KitMaking;
import org.gainsay.edit.study.StudyWays;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.interchange.Delivery;
import org.gainsay.text.NearWords;

/** The kits of a corpus, in folders and archives. */
public final class Kits implements KitFiles {

	private final CorpusSession session;
	private final StudyWays ways;
	private final StudyParts study;

	/**
	 * @param session after its build
	 * @param ways    of who asks
	 */
	public Kits(CorpusSession session, StudyWays ways) {
		this.session = session;
		this.ways = ways;
		this.study = StudyParts.of(session.whole());
	}

	@Override
	public Map<String, Path> places(String forWhom, String reader, Path out) throws IOException {
		List<String> coders = study.coders().stream().map(StudyFacts.Coder::name).toList();
		boolean all = forWhom.equals(ALL);
		if (all ? coders.isEmpty() : !coders.contains(forWhom)) {
			throw new IllegalArgumentException("The study has no coder" + (all ? "" : " '" + forWhom + "'") + (coders.isEmpty() ? "; declare one in study.claims." : "; there are: " + String.join(", ", coders) + ".")
					+ NearWords.question(forWhom, coders));
		}
		if (study.isCoder(reader) && !forWhom.equals(reader)) {
			throw new IllegalArgumentException("Who codes gets a kit for themselves only: " + ways.ownKit(reader) + ".");
		}
		Map<String, Path> places = new LinkedHashMap<>();
		(all ? coders : List.of(forWhom)).forEach(coder -> places.put(coder, all ? out.resolve(coder) : out));
		for (Path place : places.values()) {
			checkFree(place);
		}
		return places;
	}

	/** A kit replaces nothing: there may be work in the former one. */
	private void checkFree(Path place) throws IOException {
		if (place.toAbsolutePath().normalize().startsWith(session.folder()) || Files.exists(place) && place.toRealPath().startsWith(session.folder())) {
			throw new IllegalArgumentException(place + " lies in the corpus, and a kit would become a part of it; name a place outside of it.");
		}
		if (!Files.exists(place)) {
			return;
		} else if (!Files.isDirectory(place) || KitArchive.isArchive(place)) {
			throw new IllegalArgumentException(place + " is there already; name a new file, so that no work in a former kit is replaced.");
		}
		try (var inside = Files.list(place)) {
			if (inside.findAny().isPresent()) {
				throw new IllegalArgumentException(place + " is not empty; name a new folder, so that no work in a former kit is replaced.");
			}
		}
	}

	@Override
	public Map<String, Kit> make(Collection<String> coders, Progress progress) throws IOException {
		Map<String, Kit> kits = new LinkedHashMap<>();
		for (String coder : coders) {
			progress.step(kits.size(), coders.size());
			progress.check();
			kits.put(coder, KitMaking.of(session, coder, ways));
		}
		return kits;
	}

	@Override
	public void write(Kit kit, Path place) throws IOException {
		boolean archive = KitArchive.isArchive(place);
		try (Delivery delivery = archive ? Delivery.ofFile(place, List.of(), file -> false, session.whole(), false) : Delivery.intoFolder(place, Kit.LIST, folder -> null, session.whole(), false)) {
			if (archive) {
				try (OutputStream to = Files.newOutputStream(delivery.file())) {
					KitArchive.write(kit, to);
				}
			} else {
				for (Map.Entry<String, byte[]> file : kit.files().entrySet()) {
					Files.write(delivery.file(file.getKey()), file.getValue());
				}
			}
			delivery.deliver();
		} catch (IOException failed) {
			throw failed.getClass() == IOException.class ? new FileSystemException(place.toString(), null, failed.getMessage()) : failed; // Java does not say which file a full disk was met with.
		}
	}

	@Override
	public int errors(Kit kit, Path place, Progress progress) throws IOException {
		return read(place, kit.files(), corpus -> corpus.counts().errors(), progress);
	}

	@Override
	public Collecting.Result collect(Path kit, Progress progress) throws IOException {
		SortedMap<String, byte[]> files = KitArchive.read(kit);
		return read(kit, files, corpus -> Collecting.of(session, files, corpus), progress);
	}

	private interface Look<T> {
		T at(Corpus corpus) throws IOException;
	}

	/** Looks at what is in a kit as at a corpus. */
	private static <T> T read(Path kit, SortedMap<String, byte[]> files, Look<T> look, Progress progress) throws IOException {
		try (TemporaryCorpus made = new TemporaryCorpus(kit)) {
			Path folder = made.folder();
			Files.createDirectories(folder);
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				Path one = folder.resolve(file.getKey()).normalize();
				if (!one.startsWith(folder)) {
					throw new IOException(file.getKey() + " leads out of the kit.");
				}
				Files.createDirectories(one.getParent());
				Files.write(one, file.getValue());
			}
			try (CorpusSession read = CorpusSession.of(folder)) {
				read.build(progress);
				return look.at(read.corpus());
			}
		}
	}
}
