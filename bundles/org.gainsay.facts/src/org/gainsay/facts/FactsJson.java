// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.text.ArticleText;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/**
 * The encoding of facts outside of memory: lines of JSON, in UTF-8. The first line says what this is and in which version, the
 * second what is not the facts of one file, and each that follows has the facts of one claims file, in the order of their paths. An
 * object has the components of its record under their names; what is null is left out; a constant of an enumeration has its name in
 * Java. Offsets are UTF-16 units, as everywhere in facts. The texts of articles and the file of rejected pairs are not in it: whoever
 * reads facts gives both.
 */
public final class FactsJson {

	/** It is raised when a component of any record comes, goes or means something else: older facts are then made anew, never guessed at. */
	public static final int VERSION = 5;

	private static final String FORMAT = "gainsay-facts";

	private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().registerTypeAdapterFactory(new Immutable()).create();

	/** The first line. */
	private record Head(@Nullable String format, int version) {
	}

	/** The second line. */
	private record Whole(@Nullable List<Problem> problemsAcrossFiles, @Nullable Set<String> textsRead) {
	}

	/** Facts are immutable, and so are their lists, once they were read again. */
	@NonNullByDefault({}) // Gson does not say what may be null.
	private static final class Immutable implements TypeAdapterFactory {
		@Override
		public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
			if (type.getRawType() != List.class) {
				return null;
			}
			TypeAdapter<T> any = gson.getDelegateAdapter(this, type);
			return new TypeAdapter<>() {
				@Override
				public void write(JsonWriter to, T value) throws IOException {
					any.write(to, value);
				}

				@Override
				@SuppressWarnings("unchecked") // A list of the same, as the type has it.
				public T read(JsonReader from) throws IOException {
					T read = any.read(from);
					return read == null ? null : (T) List.copyOf((List<?>) read);
				}
			};
		}
	}

	private FactsJson() {
	}

	/** Writes a corpus's facts. */
	public static void write(Corpus corpus, Appendable to) throws IOException {
		line(new Head(FORMAT, VERSION), to);
		line(new Whole(corpus.problemsAcrossFiles(), new TreeSet<>(corpus.textsRead())), to);
		for (FileFacts file : corpus.files()) {
			line(file, to);
		}
	}

	private static void line(Object what, Appendable to) throws IOException {
		try {
			GSON.toJson(what, to);
		} catch (JsonParseException failed) { // So Gson says that it cannot write.
			if (failed.getCause() instanceof IOException cannotWrite) {
				throw cannotWrite;
			}
			throw failed;
		}
		to.append('\n');
	}

	/**
	 * Reads what {@link #write} wrote.
	 *
	 * @param folder the folder of the corpus; it need not exist
	 * @param texts  gives a text by its path relative to the folder, as it was when the spans were found, or null; that of
	 *               {@link CorpusFiles#REJECTED_PAIRS} as well
	 * @throws IOException if it cannot be read, or is not the facts of a corpus in this version
	 */
	public static Corpus read(Reader from, Path folder, Function<String, @Nullable ArticleText> texts) throws IOException {
		@SuppressWarnings("resource") // the caller's
		BufferedReader lines = from instanceof BufferedReader buffered ? buffered : new BufferedReader(from);
		try {
			Head head = GSON.<Head>fromJson(lines.readLine(), Head.class);
			if (head == null || !FORMAT.equals(head.format())) {
				throw new IOException("These are not the facts of a corpus.");
			}
			if (head.version() != VERSION) {
				throw new IOException("These facts have version " + head.version() + ", and this Gainsay reads version " + VERSION + "; make them anew.");
			}
			Whole whole = GSON.<Whole>fromJson(lines.readLine(), Whole.class);
			List<FileFacts> files = new ArrayList<>();
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				files.add(GSON.<FileFacts>fromJson(line, FileFacts.class));
			}
			List<Problem> problemsAcrossFiles = whole == null ? null : whole.problemsAcrossFiles();
			Set<String> textsRead = whole == null ? null : whole.textsRead();
			if (problemsAcrossFiles == null || textsRead == null || files.contains(null)) {
				throw new IOException("These facts are cut off.");
			}
			return Corpus.of(folder, files, problemsAcrossFiles, texts, textsRead);
		} catch (JsonParseException | IllegalArgumentException | NullPointerException broken) { // the last: a component that must be there is not
			throw new IOException("These facts are broken: " + broken.getMessage(), broken);
		}
	}
}
