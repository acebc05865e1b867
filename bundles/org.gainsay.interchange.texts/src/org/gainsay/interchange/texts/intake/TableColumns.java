// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.texts.intake;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.gainsay.facts.Progress;
import org.gainsay.interchange.texts.ArticleReader;
import org.gainsay.interchange.texts.ArticleReaders;
import org.gainsay.interchange.texts.ColumnsReader;
import org.gainsay.interchange.texts.ColumnsReader.Column;
import org.gainsay.interchange.texts.Source;

/** The first table of what is to be imported, with its columns, for whoever wants to say what they hold. */
public final class TableColumns {

	/** So many files are looked into for a table. */
	private static final int MOST_LOOKED_AT = 500;

	private final Source source;
	private final ColumnsReader reader;
	private final List<Column> columns;

	private TableColumns(Source source, ColumnsReader reader, Map<String, String> said) throws IOException {
		this.source = source;
		this.reader = reader;
		this.columns = reader.look(source, said);
	}

	/**
	 * Looks for it among the first files; pages of the web are not fetched.
	 *
	 * @return empty where there is no table
	 * @throws IOException           if what was imported before cannot be looked up
	 * @throws CancellationException if progress stops it
	 */
	public static Optional<TableColumns> of(IntakeWish wish, Progress progress) throws IOException {
		Map<String, String> former = new FormerRecords(wish.target().resolve(Places.RAW)).columns();
		try (SourceWalk walk = new SourceWalk(wish)) {
			SourceWalk.Found found = walk.next();
			for (int i = 0; i < MOST_LOOKED_AT && found != null; i++, found = walk.next()) {
				if (progress.cancelled()) {
					throw new CancellationException();
				}
				Optional<TableColumns> table = found.isOnWeb() ? Optional.empty() : of(found, wish.format(), former, progress);
				if (table.isPresent()) {
					return table;
				}
			}
		}
		return Optional.empty();
	}

	private static Optional<TableColumns> of(SourceWalk.Found found, String format, Map<String, String> former, Progress progress) {
		try {
			Source source = found.read(progress);
			Optional<ArticleReader> reader = format != null ? ArticleReaders.of(format) : ArticleReaders.surest(source).filter(ColumnsReader.class::isInstance).or(() -> ArticleReaders.of(source.name().replaceFirst(".*\\.", "")));
			if (reader.orElse(null) instanceof ColumnsReader table && source.bytes().length > 0) {
				boolean same = table.columns(source).containsAll(former.values().stream().filter(column -> !column.isEmpty()).toList());
				TableColumns columns = new TableColumns(source, table, same ? former : Map.of());
				return columns.columns.isEmpty() ? Optional.empty() : Optional.of(columns);
			}
		} catch (IOException | RuntimeException unreadable) {
			// The import will say why.
		}
		return Optional.empty();
	}

	/** The name of the file, as the import tells it. */
	public String file() {
		return source.name();
	}

	/** In their order, with what they are taken for. */
	public List<Column> columns() {
		return columns;
	}

	/**
	 * What has to be said so that columns hold what somebody chose, and the others nothing.
	 *
	 * @param chosen by the name of a column, what it holds; of two columns for one thing the first counts
	 * @return for {@link IntakeWish#columns()}
	 */
	public Map<String, String> said(Map<String, String> chosen) throws IOException {
		Map<String, String> said = new LinkedHashMap<>();
		chosen.forEach((column, holds) -> said.putIfAbsent(holds, column));
		// What would be guessed besides is said to be nowhere.
		for (boolean more = true; more;) {
			more = false;
			for (Column column : reader.look(source, said)) {
				more |= column.holds() != null && !Set.copyOf(said.values()).contains(column.name()) && said.putIfAbsent(column.holds(), "") == null;
			}
		}
		return said;
	}
}
