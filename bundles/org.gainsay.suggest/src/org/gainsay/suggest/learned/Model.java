// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.suggest.learned;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.suggest.reading.Run;

/** What was learned: the weights of all stages and how often words were cues. Immutable once it is made. */
public final class Model {

	/** Where the model of a corpus lies in its folder. */
	public static final String FILE = ".gainsay/suggestions.model";
	/** From how many articles on a model is used beside the rules where nobody asks for it. */
	public static final int USED_FROM = 50;

	private static final int MAGIC = 0x67734D31;
	/** To be changed with whatever changes what a file means: features, labels, layout. */
	private static final int VERSION = 5;
	private static final int MOST_WORDS = 5_000_000;

	private final Crf tags;
	private final Crf parts;
	private final Crf judging;
	private final boolean judges;
	private final CueRates rates;
	private final int articles;

	Model(Crf tags, Crf parts, Crf judging, CueRates rates, int articles) {
		this.tags = tags;
		this.parts = parts;
		this.judging = judging;
		this.judges = !judging.isEmpty();
		this.rates = rates;
		this.articles = articles;
	}

	Crf tags() {
		return tags;
	}

	Crf parts() {
		return parts;
	}

	/** The third stage; null where there was too little to learn it from. */
	@Nullable Crf judging() {
		return judges ? judging : null;
	}

	CueRates rates() {
		return rates;
	}

	/** From how many articles it was learned. */
	public int articles() {
		return articles;
	}

	/** A cue keeps its place: its tokens are nothing else. */
	static int[] mask(Run paragraph, Run cue) {
		int[] mask = new int[paragraph.length()];
		Arrays.fill(mask, -1);
		for (int at = cue.from(); at < Math.min(cue.to(), paragraph.to()); at++) {
			mask[at - paragraph.from()] = Tag.NONE;
		}
		return mask;
	}

	// ---- the file

	/** Whether a file begins as a model does, of whatever version. */
	public static boolean isModel(Path file) throws IOException {
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			return in.readInt() == MAGIC;
		} catch (EOFException shorter) {
			return false;
		}
	}

	/**
	 * Writes it to a file.
	 *
	 * @throws IOException if that cannot be; what is there then is no model that {@link #read} takes
	 */
	public void write(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file)) {
			write(out);
		}
	}

	/**
	 * Puts it at its usual place in the folder of a corpus, where version control does not see it; what was there is replaced when the new one is whole.
	 *
	 * @return the file
	 * @throws IOException if that cannot be; what was there stays
	 */
	public Path keep(Path corpus) throws IOException {
		Path file = ownPlace(corpus);
		Path made = Files.createTempFile(file.getParent(), "suggestions", ".part");
		try {
			write(made);
			Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(made);
		}
		return file;
	}

	/**
	 * Makes the folder in the folder of a corpus where its model goes, which version control does not see.
	 *
	 * @return where the model goes
	 * @throws IOException if the folder cannot be made
	 */
	public static Path ownPlace(Path corpus) throws IOException {
		Path file = corpus.resolve(FILE);
		Path folder = Objects.requireNonNull(file.getParent());
		Files.createDirectories(folder);
		if (Files.notExists(folder.resolve(".gitignore"))) {
			Files.writeString(folder.resolve(".gitignore"), "*\n");
		}
		return file;
	}

	private void write(OutputStream file) throws IOException {
		DataOutputStream head = new DataOutputStream(file);
		head.writeInt(MAGIC);
		head.writeInt(VERSION);
		head.flush();
		GZIPOutputStream packed = new GZIPOutputStream(file, 1 << 16);
		CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(packed, 1 << 16), new CRC32());
		DataOutputStream out = new DataOutputStream(checked);
		out.writeInt(articles);
		write(tags, out);
		write(parts, out);
		write(judging, out);
		Map<String, int[]> sorted = new TreeMap<>();
		rates.counts.forEach((stem, count) -> {
			if (stem.length() < 200) {
				sorted.put(stem, count);
			}
		});
		out.writeInt(sorted.size());
		for (Map.Entry<String, int[]> one : sorted.entrySet()) {
			out.writeUTF(one.getKey());
			out.writeInt(one.getValue()[0]);
			out.writeInt(one.getValue()[1]);
		}
		out.flush();
		out.writeLong(checked.getChecksum().getValue());
		out.flush();
		packed.finish();
	}

	private static void write(Crf crf, DataOutputStream out) throws IOException {
		for (float step : crf.steps()) {
			out.writeFloat(step);
		}
		out.writeFloat(crf.unit());
		out.writeInt(crf.slots().length);
		for (long slot : crf.slots()) {
			out.writeLong(slot);
		}
	}

	/**
	 * Reads it from a file.
	 *
	 * @throws IOException with the file and what to do, if it cannot be read, is broken, or is of another version
	 */
	public static Model read(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			DataInputStream head = new DataInputStream(in);
			if (head.readInt() != MAGIC) {
				throw new FileSystemException(file.toString(), null, "is no model of suggestions; 'gainsay train' makes one");
			}
			int version = head.readInt();
			if (version != VERSION) {
				throw new FileSystemException(file.toString(), null, "is a model of another version of Gainsay (" + version + ", not " + VERSION + "); make it anew with 'gainsay train'");
			}
			CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16), new CRC32());
			return read(new DataInputStream(checked), checked, file);
		} catch (EOFException | ZipException | UTFDataFormatException broken) {
			throw broken(file);
		}
	}

	private static FileSystemException broken(Path file) {
		return new FileSystemException(file.toString(), null, "is broken, and no model any more; make it anew with 'gainsay train'");
	}

	private static Model read(DataInputStream in, CheckedInputStream checked, Path file) throws IOException {
		int articles = in.readInt();
		Crf tags = read(Tag.COUNT, in, file);
		Crf parts = read(Tag.PARTS, in, file);
		Crf judging = read(Judging.COUNT, in, file);
		CueRates rates = new CueRates();
		int words = in.readInt();
		if (words < 0 || words > MOST_WORDS) {
			throw broken(file);
		}
		for (int i = 0; i < words; i++) {
			rates.counts.put(in.readUTF(), new int[] { in.readInt(), in.readInt() });
		}
		long sum = checked.getChecksum().getValue();
		if (in.readLong() != sum || in.read() >= 0) {
			throw broken(file);
		}
		return new Model(tags, parts, judging, rates, articles);
	}

	private static Crf read(int labels, DataInputStream in, Path file) throws IOException {
		float[] steps = new float[labels * labels];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = finite(in.readFloat(), file);
		}
		float unit = finite(in.readFloat(), file);
		int size = in.readInt();
		if (Integer.bitCount(size) != 1 || size < 1 << Crf.LEAST_BITS || size > 1 << Crf.MOST_BITS) {
			throw broken(file);
		}
		long[] slots = new long[size];
		int empty = 0;
		for (int i = 0; i < size; i++) {
			slots[i] = in.readLong();
			empty += slots[i] == 0 ? 1 : 0;
		}
		if (empty == 0) {
			throw broken(file);
		}
		return new Crf(labels, steps, unit, slots);
	}

	private static float finite(float weight, Path file) throws IOException {
		if (!Float.isFinite(weight)) {
			throw broken(file);
		}
		return weight;
	}
}
