// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.xtext.nodemodel.INode;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.validation.Dates;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Act;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.Span;

/**
 * Changes statements as wholes, and what of them is neither an anchor nor a speaker nor a stance. Statements are given by their
 * qualified names; several get the same change in one edit.
 * <p>
 * Every method throws {@link IllegalArgumentException} with a message for the user if there is no such statement, a value cannot be, or
 * the file has an error in the statement or has changed since it was checked.
 */
public final class StatementEdits {

	private final CorpusSession session;

	public StatementEdits(CorpusSession session) {
		this.session = session;
	}

	/** @param form {@code unspecified} or null takes it away */
	public CorpusEdit form(Collection<String> statements, Form form) {
		return field(statements, "form", form == null || form == Form.UNSPECIFIED ? null : form.getLiteral());
	}

	/** @param act {@code unspecified} or null takes it away */
	public CorpusEdit act(Collection<String> statements, Act act) {
		return field(statements, "act", act == null || act == Act.UNSPECIFIED ? null : act.getLiteral());
	}

	/** @param date a date or date-time as it is written; null or blank takes it away */
	public CorpusEdit date(Collection<String> statements, String date) {
		if (date != null && !date.isBlank() && !Dates.isDateOrPart(date.strip())) {
			throw new IllegalArgumentException("\"" + date.strip() + "\" is not a date. Write year, month and day as 2023-08-31, a month as 2023-08, a year as 2023, with a time as 2023-08-31T14:30+09:00.");
		}
		return field(statements, "on", date == null || date.isBlank() ? null : date.strip());
	}

	/** @param note null or blank takes it away */
	public CorpusEdit note(Collection<String> statements, String note) {
		return field(statements, "note", note == null || note.isBlank() ? null : ClaimsWriter.string(note.strip()));
	}

	/** @param confidence from 0 to 1; null takes it away */
	public CorpusEdit confidence(Collection<String> statements, BigDecimal confidence) {
		checkConfidence(confidence);
		return field(statements, "confidence", confidence == null ? null : confidence.toPlainString());
	}

	/** @param status {@code accepted} or null takes it away, which means the same */
	public CorpusEdit status(Collection<String> statements, StatementStatus status) {
		return field(statements, "status", status == null || status == StatementStatus.ACCEPTED ? null : status.getLiteral());
	}

	/** @param certainty how far the article goes along; {@code unspecified} or null takes it away */
	public CorpusEdit writerCertainty(Collection<String> statements, Certainty certainty) {
		Editing editing = new Editing(session);
		String made = certainty == null || certainty == Certainty.UNSPECIFIED ? null : "writer as " + certainty.getLiteral();
		WrittenStatement.of(editing, statements, written -> written.edit(written.body().set("writer", made)));
		return editing.result("Change the writer's certainty", List.copyOf(statements));
	}

	/**
	 * Codes statements with the values of a category instead of those that they have of it.
	 *
	 * @param category one that is on statements
	 * @param values   names of the category's list, no more than one if it is one of them; of a category of numbers or of texts the one number or text;
	 *                 empty takes the code away, which has its passage else
	 */
	public CorpusEdit code(Collection<String> statements, String category, List<String> values) {
		Editing editing = new Editing(session);
		String made = Codes.written(editing, category, values, CategorySubject.STATEMENT);
		WrittenStatement.of(editing, statements, written -> written.edit(Codes.set(written.body(), written.model().getCodes(), category, made)));
		return editing.result("Change the code \"" + category + "\"", List.copyOf(statements));
	}

	/**
	 * Codes a statement with the values of a category, and says which passage of the article shows it.
	 *
	 * @param values  as {@link #code(Collection, String, List)} takes them; not empty
	 * @param passage a span a piece, in UTF-16 units of the article's text; not empty
	 */
	public CorpusEdit code(String statement, String category, List<String> values, List<Span> passage) {
		Editing editing = new Editing(session);
		String made = Codes.written(editing, category, values, CategorySubject.STATEMENT);
		WrittenStatement.of(editing, statement, written -> written.edit(Codes.set(written.body(), written.model().getCodes(), category,
				Codes.at(made, written.quotes().passage(passage)), true)));
		return editing.result("Change the code \"" + category + "\"", List.of(statement));
	}

	/**
	 * Says whom the outermost speakers told; the words for it stay.
	 *
	 * @param actor known or new; null takes it away
	 */
	public CorpusEdit addressee(Collection<String> statements, Speaker actor) {
		Editing editing = new Editing(session);
		String name = actor == null ? null : Editing.written(editing.name(actor));
		WrittenStatement.of(editing, statements, written -> addressee(written, name));
		return editing.result("Change who is told", List.copyOf(statements));
	}

	/** @param name as it is written; null takes the actor away */
	static void addressee(WrittenStatement written, String name) {
		Body.Part part = written.body().part("to").orElse(null);
		INode there = written.addresseeActor().orElse(null);
		if (part == null || there != null && name == null && part.nodes().getLast() == there) {
			written.edit(written.body().set("to", name == null ? null : "to " + name));
		} else if (there != null) {
			int start = name == null ? part.nodes().getFirst().getEndOffset() : there.getOffset();
			written.edit(new TextEdit(start, there.getEndOffset() - start, name == null ? "" : name));
		} else if (name != null) {
			written.edit(new TextEdit(part.nodes().getFirst().getEndOffset(), 0, " " + name));
		}
	}

	/**
	 * Says what a statement replies to; those among these without a name get one.
	 *
	 * @param answered qualified names of statements of its own set, or of another article; empty for none
	 */
	public CorpusEdit answers(String statement, List<String> answered) {
		Editing editing = new Editing(session);
		StatementFacts facts = editing.statement(statement);
		List<String> distinct = answered.stream().distinct().toList();
		checkAnswers(editing, facts, distinct);
		String prefix = prefix(statement);
		String made = distinct.stream().map(name -> Editing.written(prefix(name).equals(prefix) ? name.substring(prefix.length()) : name))
				.collect(Collectors.joining(", "));
		WrittenStatement.of(editing, statement, written -> written.edit(written.body().setAll("answers", distinct.isEmpty() ? List.of() : List.of("answers " + made))));
		WrittenStatement.of(editing, distinct, written -> written.name(written.facts().name()));
		return editing.result("Set what the statement answers", List.of(statement));
	}

	/** Says that a statement replies to one more; one that it answers already changes nothing. */
	public CorpusEdit addAnswer(String statement, String answered) {
		List<String> all = new ArrayList<>(new Editing(session).statement(statement).answers());
		all.add(answered);
		return answers(statement, all);
	}

	private static void checkAnswers(Editing editing, StatementFacts statement, List<String> answered) {
		if (!answered.isEmpty() && statement.silence()) {
			throw new IllegalArgumentException("A statement without a content, in which somebody only withholds something, answers nothing.");
		}
		for (String one : answered) {
			StatementFacts other = editing.statement(one);
			if (other.article().equals(statement.article()) && !prefix(one).equals(prefix(statement.qualifiedName()))) {
				throw new IllegalArgumentException("A statement answers statements of its own annotator; \"" + one + "\" is another's.");
			}
			if (reached(editing, one, StatementFacts::answers).contains(statement.qualifiedName())) {
				throw new IllegalArgumentException("The statement \"" + shortName(statement.qualifiedName()) + "\" would answer, by way of \"" + shortName(one) + "\", itself.");
			}
		}
	}

	/**
	 * Says which statements of its own article and annotator a statement repeats; those among them without a name get one.
	 *
	 * @param repeated qualified names; empty for none
	 */
	public CorpusEdit repeats(String statement, List<String> repeated) {
		Editing editing = new Editing(session);
		checkRepeats(editing, statement, repeated);
		String prefix = prefix(statement);
		String made = repeated.isEmpty() ? null
				: "repeats " + repeated.stream().distinct().map(name -> Editing.written(name.substring(prefix.length()))).collect(Collectors.joining(", "));
		WrittenStatement.of(editing, statement, written -> written.edit(written.body().setAll("repeats", made == null ? List.of() : List.of(made))));
		WrittenStatement.of(editing, repeated, written -> written.name(written.facts().name()));
		return editing.result("Set what the statement repeats", List.of(statement));
	}

	/**
	 * Gives a name to a statement that has none. One that has a name is renamed by the language services' rename, which changes all
	 * files that use it.
	 *
	 * @param name null for the stable one that the tools know it by
	 */
	public CorpusEdit name(String statement, String name) {
		Editing editing = new Editing(session);
		StatementFacts facts = editing.statement(statement);
		if (facts.named()) {
			throw new IllegalArgumentException("The statement \"" + facts.name() + "\" has a name. Rename it.");
		}
		String wanted = name == null ? facts.name() : name;
		Editing.checkName(wanted);
		if (!wanted.equals(facts.name()) && taken(editing, statement).contains(wanted)) {
			throw new IllegalArgumentException("There is a statement \"" + wanted + "\" already. Give another name.");
		}
		WrittenStatement.of(editing, statement, written -> written.name(wanted));
		return editing.result("Name the statement", List.of(prefix(statement) + wanted));
	}

	/**
	 * Makes two statements of one: what of the content stands before an offset, and the rest. Cue, source, speakers and the rest go to
	 * both; a stance about a part goes where the part is. References stay with the first.
	 *
	 * @param offset in UTF-16 units of the article's text, inside the content or between its pieces
	 * @return its results are the two
	 */
	public CorpusEdit split(String statement, int offset) {
		Editing editing = new Editing(session);
		List<String> results = new ArrayList<>(List.of(statement));
		WrittenStatement.of(editing, statement, written -> {
			List<Span> before = new ArrayList<>();
			List<Span> after = new ArrayList<>();
			for (Span piece : written.content()) {
				if (piece.start() < offset) {
					before.add(new Span(piece.start(), Math.min(offset, piece.end())));
				}
				if (piece.end() > offset) {
					after.add(new Span(Math.max(offset, piece.start()), piece.end()));
				}
			}
			if (before.isEmpty() || after.isEmpty()) {
				throw new IllegalArgumentException("Put the cursor where the content is to be split: inside it, or between its pieces.");
			}
			List<Span> first = written.quotes().trimmed(before);
			List<Span> second = written.quotes().trimmed(after);
			String name = copyName(editing, written.facts());
			String copy = copied(editing, written, name, half -> half(half, second));
			written.edit(Blocks.behind(written.text(), written.body(), copy));
			half(written, first);
			results.add(prefix(statement) + name);
		});
		return editing.result("Split the statement \"" + shortName(statement) + "\"", results);
	}

	/**
	 * Makes one statement of several of one annotation set: the first with the contents of all. Where stances differ, each is then about
	 * its own part. What refers to one of the others refers to the first.
	 */
	public CorpusEdit merge(List<String> statements) {
		Editing editing = new Editing(session);
		List<String> distinct = statements.stream().distinct().toList();
		if (distinct.size() < 2) {
			throw new IllegalArgumentException("Choose two or more statements to merge.");
		}
		List<StatementFacts> all = distinct.stream().map(editing::statement).toList();
		if (all.stream().anyMatch(one -> !prefix(one.qualifiedName()).equals(prefix(distinct.getFirst())) || !one.at().file().equals(all.getFirst().at().file()))) {
			throw new IllegalArgumentException("Only statements of one annotation set on one article can be merged.");
		}
		for (String one : all.stream().flatMap(facts -> facts.answers().stream()).filter(name -> !distinct.contains(name)).collect(Collectors.toSet())) {
			if (distinct.stream().anyMatch(reached(editing, one, StatementFacts::answers)::contains)) {
				throw new IllegalArgumentException("The merged statement would answer, by way of \"" + shortName(one) + "\", itself. Change what is answered first.");
			}
		}
		Merging.of(editing, all);
		Set<String> gone = new LinkedHashSet<>(distinct.subList(1, distinct.size()));
		remove(editing, gone);
		new References(editing).leaveOut(gone, distinct.getFirst());
		return editing.result("Merge " + distinct.size() + " statements", List.of(distinct.getFirst()));
	}

	/** Puts a copy with another name behind a statement. */
	public CorpusEdit duplicate(String statement) {
		Editing editing = new Editing(session);
		List<String> results = new ArrayList<>();
		WrittenStatement.of(editing, statement, written -> {
			String name = copyName(editing, written.facts());
			written.edit(Blocks.behind(written.text(), written.body(), copied(editing, written, name, half -> { })));
			results.add(prefix(statement) + name);
		});
		return editing.result("Duplicate the statement \"" + shortName(statement) + "\"", results);
	}

	/**
	 * Takes statements away, and with them what refers to them: they are left out of {@code repeats} and {@code answers}, and of
	 * correspondences, which go altogether where fewer than two statements stay.
	 */
	public CorpusEdit delete(Collection<String> statements) {
		Editing editing = new Editing(session);
		Set<String> gone = new LinkedHashSet<>(statements);
		gone.forEach(editing::statement);
		remove(editing, gone);
		new References(editing).leaveOut(gone, null);
		return editing.result(gone.size() == 1 ? "Delete the statement \"" + shortName(gone.iterator().next()) + "\"" : "Delete " + gone.size() + " statements", List.of());
	}

	private CorpusEdit field(Collection<String> statements, String key, String value) {
		Editing editing = new Editing(session);
		WrittenStatement.of(editing, statements, written -> written.edit(written.body().set(key, value == null ? null : key + " " + value)));
		return editing.result("Change the " + (key.equals("on") ? "date" : key), List.copyOf(statements));
	}

	static void checkConfidence(BigDecimal confidence) {
		if (confidence != null && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0)) {
			throw new IllegalArgumentException("A confidence lies between 0 and 1; " + confidence.toPlainString() + " does not.");
		}
	}

	private static void checkRepeats(Editing editing, String statement, List<String> repeated) {
		editing.statement(statement);
		for (String one : repeated) {
			editing.statement(one);
			if (!prefix(one).equals(prefix(statement))) {
				throw new IllegalArgumentException("A statement repeats statements of its own article and annotator only; \"" + one + "\" is another's.");
			}
			if (reached(editing, one, StatementFacts::repeats).contains(statement)) {
				throw new IllegalArgumentException("The statement \"" + shortName(statement) + "\" would repeat, by way of \"" + shortName(one) + "\", itself.");
			}
		}
	}

	/** A statement and all that links lead to from it. */
	private static Set<String> reached(Editing editing, String statement, Function<StatementFacts, List<String>> links) {
		Set<String> reached = new HashSet<>();
		List<String> next = new ArrayList<>(List.of(statement));
		while (!next.isEmpty()) {
			String one = next.removeLast();
			if (reached.add(one)) {
				editing.corpus().statement(one).ifPresent(facts -> next.addAll(links.apply(facts)));
			}
		}
		return reached;
	}

	/** What stands before the name of a statement, with the dot. */
	static String prefix(String qualifiedName) {
		return qualifiedName.substring(0, qualifiedName.lastIndexOf('.') + 1);
	}

	static String shortName(String qualifiedName) {
		return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
	}

	private static Set<String> taken(Editing editing, String statement) {
		String prefix = prefix(statement);
		return editing.corpus().setsOf(editing.statement(statement).article()).stream().flatMap(set -> set.statements().stream())
				.filter(one -> prefix(one.qualifiedName()).equals(prefix)).map(StatementFacts::name).collect(Collectors.toSet());
	}

	private static String copyName(Editing editing, StatementFacts facts) {
		Set<String> taken = taken(editing, facts.qualifiedName());
		return Editing.free(facts.name().replaceFirst("(?<=\\D)\\d{1,3}$", ""), taken::contains);
	}

	/** The text of a statement with another name, and with what a half of it has different. */
	private static String copied(Editing editing, WrittenStatement written, String name, Consumer<WrittenStatement> changes) {
		Editing aside = editing.aside();
		String[] copy = new String[1];
		WrittenStatement.of(aside, written.facts().qualifiedName(), half -> {
			changes.accept(half);
			Region there = half.facts().at().name();
			List<TextEdit> edits = new ArrayList<>(aside.edits(half.file()));
			edits.removeIf(edit -> edit.offset() == there.end() && edit.length() == 0 && !half.facts().named());
			edits.add(half.facts().named() ? new TextEdit(there.offset(), there.length(), Editing.written(name))
					: new TextEdit(there.end(), 0, " " + Editing.written(name)));
			copy[0] = Edits.apply(edits, half.body().written(), half.body().region().offset());
		});
		return copy[0];
	}

	/** Leaves a statement one half of its content, with the stances that are about it. */
	private static void half(WrittenStatement written, List<Span> content) {
		Map<AnchorPlace, List<Span>> changes = new LinkedHashMap<>();
		changes.put(AnchorPlace.CONTENT, content);
		for (int i = 0; i < written.stances().size(); i++) {
			AnchorPlace part = AnchorPlace.part(i);
			List<Span> spans = part.in(written.facts()).map(AnchorFacts::spans).orElse(List.of());
			if (!spans.isEmpty()) {
				List<Span> its = new ArrayList<>();
				spans.forEach(span -> content.stream().filter(span::overlaps)
						.forEach(said -> its.add(new Span(Math.max(span.start(), said.start()), Math.min(span.end(), said.end())))));
				if (its.isEmpty()) {
					StanceEdits.remove(written, written.stances().get(i));
				}
				changes.put(part, its.isEmpty() || its.equals(content) ? List.of() : written.quotes().trimmed(its));
			}
		}
		written.anchors(changes);
	}

	private static void remove(Editing editing, Set<String> statements) {
		statements.forEach(name -> {
			StatementFacts facts = editing.statement(name);
			String text = editing.text(facts.at().file());
			Region whole = facts.at().whole();
			if (text == null || whole.length() == 0 || text.charAt(whole.end() - 1) != '}') {
				throw new IllegalArgumentException("There is an error in the statement \"" + name + "\": mend it first.");
			}
			editing.edit(facts.at().file(), Blocks.removal(text, whole));
		});
	}
}
