// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Assignment;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Element;
import org.gainsay.model.Frozen;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.RoundEventKind;
import org.gainsay.model.Sample;
import org.gainsay.model.Study;

/** Writes what belongs to the rounds of a study: who codes what, and when a round was opened and closed. Each file has one writer. */
public final class StudyEdits {

	/** The file in which a study is begun. */
	public static final String STUDY = "study.claims";

	private static final String FOLDER = "rounds/";

	private final CorpusSession session;

	/** @param session after its build */
	public StudyEdits(CorpusSession session) {
		this.session = session;
	}

	/**
	 * Writes the list of each coder of a round into a file of his own.
	 *
	 * @param lists  the articles of each coder, in the order of the work
	 * @param coders who takes part; nothing is assigned to others whose list is empty, so that they may be declared no longer
	 * @throws IllegalArgumentException with a message for the user if the round is called as a folder that is not read
	 */
	public CorpusEdit assign(String round, Map<String, List<String>> lists, Collection<String> coders) {
		List<FileEdits> files = new ArrayList<>();
		lists.forEach((coder, articles) -> {
			String path = FOLDER + round + "/" + coder + ".claims";
			if (articles.isEmpty() && !coders.contains(coder)) {
				write(path, List.of(), files);
				return;
			}
			Assignment assignment = GainsayFactory.eINSTANCE.createAssignment();
			assignment.setCoder(named(GainsayFactory.eINSTANCE.createCoder(), coder));
			assignment.setRound(named(GainsayFactory.eINSTANCE.createRound(), round));
			articles.forEach(article -> assignment.getArticles().add(named(GainsayFactory.eINSTANCE.createArticle(), article)));
			write(path, List.of(assignment), files);
		});
		return new CorpusEdit("Assign " + round, List.copyOf(files));
	}

	/**
	 * Writes down that a round is opened or closed.
	 *
	 * @param who    a name
	 * @param moment in UTC, such as 2026-04-12T10:15:00Z
	 * @param reason why; null for none
	 * @param frozen what is so now, each with its hash
	 */
	public CorpusEdit event(RoundEventKind kind, String round, String who, String moment, String reason, SortedMap<String, String> frozen) {
		RoundEvent event = GainsayFactory.eINSTANCE.createRoundEvent();
		event.setKind(kind);
		event.setRound(named(GainsayFactory.eINSTANCE.createRound(), round));
		event.setWho(who);
		event.setDate(moment);
		event.setReason(reason);
		frozen.forEach((what, hash) -> {
			Frozen one = GainsayFactory.eINSTANCE.createFrozen();
			one.setWhat(what);
			one.setHash(hash);
			event.getFrozen().add(one);
		});
		List<FileEdits> files = new ArrayList<>();
		write(FOLDER + round + "/log/" + moment.replace(":", "") + "-" + kind.getLiteral() + "-" + who + ".claims", List.of(event), files);
		return new CorpusEdit("Note that " + round + " is " + kind.getLiteral(), List.copyOf(files));
	}

	/**
	 * What a study begins with.
	 *
	 * @param title  what it is called
	 * @param coders the names of those who code, each once
	 * @param round  the name of its round
	 * @param share  how many articles are drawn, in per cent; 100 for all
	 * @param seed   what the draw begins with
	 * @param each   how many coders an article has
	 */
	public record NewStudy(String title, List<String> coders, String round, int share, int seed, int each, boolean blind) {

		/** Why it cannot be begun so: a sentence; null where it can. */
		public String against() {
			if (title.isBlank()) {
				return "Give the study a title.";
			} else if (coders.isEmpty()) {
				return "Name those who code, with commas between them.";
			}
			for (String name : Stream.concat(coders.stream(), Stream.of(round)).toList()) {
				String why = !Names.isName(name) ? "A name has letters, digits and _, and begins with no digit: \"" + name + "\" is none." : CodingPlace.against(name);
				if (why != null) {
					return why;
				}
			}
			long different = coders.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().count();
			return different < coders.size() ? "Two coders have one name, or names that differ in capitals only." : each > coders.size() ? "An article cannot have more coders than there are." : null;
		}
	}

	/**
	 * Writes a study with a round into a file of its own, or to the end of it where it is there.
	 *
	 * @throws IllegalArgumentException with a message for the user if it cannot be begun so, or there is a study already
	 */
	public CorpusEdit begin(NewStudy wish) {
		StudyParts there = StudyParts.of(session.whole());
		String against = !there.rounds().isEmpty() ? "The corpus has a study already, with the rounds " + String.join(", ", there.rounds().stream().map(StudyFacts.Round::name).toList()) + "." : wish.against();
		if (against != null) {
			throw new IllegalArgumentException(against);
		}
		List<Element> elements = new ArrayList<>();
		if (there.studies().isEmpty()) {
			Study study = GainsayFactory.eINSTANCE.createStudy();
			study.setTitle(wish.title().strip());
			elements.add(study);
		}
		wish.coders().stream().filter(name -> !there.isCoder(name)).forEach(name -> elements.add(named(GainsayFactory.eINSTANCE.createCoder(), name)));
		Round round = named(GainsayFactory.eINSTANCE.createRound(), wish.round());
		Sample sample = GainsayFactory.eINSTANCE.createSample();
		if (wish.share() == 100) {
			sample.setAll(true);
		} else {
			sample.setShare(BigDecimal.valueOf(wish.share()));
			round.setSeed(wish.seed());
		}
		round.setSample(sample);
		round.setEach(wish.each());
		round.setBlind(wish.blind());
		elements.add(round);
		Path place = session.folder().resolve(STUDY);
		String before = session.text(place);
		ClaimsFile file = GainsayFactory.eINSTANCE.createClaimsFile();
		file.getElements().addAll(elements);
		String text = Editing.writer().write(file);
		String added = before == null || before.isBlank() ? text : (before.endsWith("\n") ? "\n" : "\n\n") + text.replaceFirst("^gainsay 1\\s*", "");
		return new CorpusEdit("Begin a study", List.of(new FileEdits(STUDY, before == null ? null : Stamp.of(before), List.of(new TextEdit(before == null ? 0 : before.length(), 0, added)))));
	}

	private static <T extends Element> T named(T element, String name) {
		element.setName(name);
		return element;
	}

	private void write(String path, List<Element> elements, List<FileEdits> files) {
		Path place = Path.of(session.folder().toString(), path.split("/"));
		if (!new CorpusFiles(session.folder()).belongs(place)) {
			throw new IllegalArgumentException("What would be written to " + path + " would not be read, as it is with folders called " + String.join(", ", new TreeSet<>(CorpusFiles.UNREAD_FOLDERS))
					+ ". Give the round another name.");
		}
		ClaimsFile file = GainsayFactory.eINSTANCE.createClaimsFile();
		file.getElements().addAll(elements);
		String text = Editing.writer().write(file);
		boolean there = session.whole().file(path).isPresent();
		String before = there ? session.text(place) : "";
		if (!before.equals(text)) {
			files.add(new FileEdits(path, there ? Stamp.of(before) : null, List.of(new TextEdit(0, before.length(), text))));
		}
	}
}
