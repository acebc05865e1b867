// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.Places;
import org.gainsay.dsl.naming.ClaimsNames;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.Declaration;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Code;
import org.gainsay.model.Decision;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.model.Status;

/**
 * Replays decisions: what was taken becomes the articles' own sets, which all commands read. The same decisions and sets give the same text, byte for byte;
 * what else an article says of itself stays as it is written.
 */
public final class GoldEdits {

	/**
	 * Something on which a decision holds.
	 *
	 * @param decision what was taken
	 * @param offers   by coder the qualified name of the statement on offer; empty for codes of the article
	 */
	public record Settled(StudyFacts.Decision decision, SortedMap<String, String> offers) {
	}

	private static final Pattern COMMENT = Pattern.compile("//[^\\r\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
	private static final Pattern EMPTY_LINE = Pattern.compile("[ \\t]*\\R[ \\t]*\\R");

	private final Editing editing;
	private final String round;
	private final Map<String, String> names = new HashMap<>();
	private final List<String> left = new ArrayList<>();
	private final List<String> lost = new ArrayList<>();
	/** The articles' own statements whose names are nobody's now, or another's. */
	private final Set<String> renamed = new HashSet<>();
	/** Where the statements are that go. */
	private final List<Declaration> replaced = new ArrayList<>();

	private GoldEdits(CorpusSession session, String round) {
		this.editing = new Editing(session);
		this.round = round;
	}

	/**
	 * What the gold is, and what it costs.
	 *
	 * @param edit of the articles' files
	 * @param left what could not be taken along, each a sentence
	 * @param lost the qualified names of the articles' own statements that are no longer there as they are, and their codes for which others are taken
	 * @param astray what elsewhere refers to a name that no statement has now, or another one: each a place, and the name
	 */
	public record Gold(CorpusEdit edit, List<String> left, List<String> lost, List<String> astray) {
	}

	/**
	 * The gold of articles of which all is settled.
	 *
	 * @param articles by name what is settled, in the order of the text
	 * @throws IllegalArgumentException with a message for the user if what is to be taken is not written down, an article has an error, or a blind round that is open would be told of the
	 *                                  gold
	 */
	public static Gold replay(CorpusSession session, String round, SortedMap<String, List<Settled>> articles) {
		GoldEdits gold = new GoldEdits(session, round);
		List<String> hidden = articles.keySet().stream().filter(name -> !session.corpus().set(name, null).equals(session.whole().set(name, null))).toList();
		if (!hidden.isEmpty()) {
			throw new IllegalArgumentException("A blind training is open, in which the gold of " + String.join(", ", hidden) + " is hidden until a coder has finished the article. Write it when the training is closed.");
		}
		articles.forEach(gold::name);
		articles.forEach(gold::article);
		CorpusEdit edit = gold.editing.result("Take the gold of " + round, List.copyOf(articles.keySet()));
		if (!edit.isEmpty()) {
			checkUntold(StudyParts.of(session.whole()), articles.keySet());
		}
		return new Gold(edit, List.copyOf(gold.left), List.copyOf(gold.lost), gold.astray());
	}

	/** The gold of an article is hidden in a training only: in other rounds it would stand in the articles that are coded blind, a second time or by somebody else. */
	private static void checkUntold(StudyParts study, Set<String> articles) {
		for (StudyFacts.Round other : study.rounds()) {
			if (other.blind() && other.kind() != RoundKind.TRAINING && study.opening(other.name()).isPresent()) {
				List<String> told = study.assigned(other.name()).stream().filter(articles::contains).toList();
				if (!told.isEmpty()) {
					throw new IllegalArgumentException("The blind round \"" + other.name() + "\" is open, whose coders would see the gold of " + String.join(", ", told) + " in their articles. Write it when the round is closed.");
				}
			}
		}
	}

	private List<String> astray() {
		List<String> astray = new ArrayList<>();
		for (FileFacts file : editing.corpus().files()) {
			List<Region> gone = replaced.stream().filter(at -> at.file().equals(file.file())).map(Declaration::whole).toList();
			List<ReferenceFacts> uses = file.references().stream().filter(one -> one.kind() == ReferenceFacts.Kind.STATEMENT && renamed.contains(References.meant(file, one))
					&& gone.stream().noneMatch(at -> References.contains(at, one.region()))).toList();
			if (!uses.isEmpty()) {
				Places places = new Places(file.file(), editing.text(file.file()));
				uses.forEach(use -> astray.add(file.file() + ":" + places.line(use.region().offset()) + " refers to " + use.name()));
			}
		}
		return List.copyOf(astray);
	}

	/** Statements are numbered through in the order of the text, so that nothing else has a part in their names. */
	private void name(String article, List<Settled> settled) {
		int number = 0;
		for (Settled one : settled) {
			if (one.decision().category() == null && !one.decision().nothing()) {
				String name = article + ".s" + ++number;
				one.offers().values().forEach(offered -> names.put(offered, name));
			}
		}
	}

	private void article(String name, List<Settled> settled) {
		List<String> statements = new ArrayList<>();
		Map<String, String> codes = new TreeMap<>();
		for (Settled one : settled) {
			if (one.decision().category() != null) {
				codes.put(one.decision().category(), code(one.decision()));
			} else if (!one.decision().nothing()) {
				statements.add(statement(one, "s" + (statements.size() + 1)));
			}
		}
		AnnotationSetFacts set = editing.corpus().set(name, null).orElseThrow(() -> new IllegalArgumentException("There is no article \"" + name + "\"."));
		WrittenElement.of(editing, set.at(), Article.class, "the article \"" + name + "\"", (written, article) -> {
			Map<String, String> bodies = new HashMap<>();
			statements.forEach(statement -> bodies.put(name + ".s" + (bodies.size() + 1), body(statement)));
			for (int i = 0; i < article.getStatements().size(); i++) {
				String body = body(Editing.writer().write(new StandIns((from, other) -> other.contains(".") ? other : name + "." + other).copy(article.getStatements().get(i)), 1));
				StatementFacts one = set.statements().get(i);
				replaced.add(one.at());
				if (!bodies.containsValue(body)) {
					lost.add(one.qualifiedName());
				}
				if (!body.equals(bodies.get(one.qualifiedName()))) {
					renamed.add(one.qualifiedName());
				}
			}
			for (Code code : article.getCodes()) {
				String decided = codes.get(Codes.categoryOf(code));
				Region at = WrittenStatement.region(code);
				String own = spaced(written.text().substring(at.offset(), at.end()));
				if (decided != null && !own.equals(spaced(decided))) {
					lost.add(name + " (" + own + ")");
				}
			}
			write(written, article, statements, codes);
		});
	}

	/** A code in one line, with one space where there are several. */
	private static String spaced(String code) {
		return code.strip().replaceAll("\\s+", " ");
	}

	/** What a statement says, without its name. */
	private static String body(String statement) {
		return statement.substring(statement.indexOf('{'));
	}

	// ---- into the article

	private static void write(WrittenElement written, Article article, List<String> statements, Map<String, String> codes) {
		String text = written.text();
		ICompositeNode node = NodeModelUtils.findActualNodeFor(article);
		int close = close(node);
		boolean fresh = article.getStatements().isEmpty();
		int end = fresh ? close : NodeModelUtils.findActualNodeFor(article.getStatements().getFirst()).getOffset();
		StringBuilder made = new StringBuilder();
		if (article.getStatus() != Status.DONE) {
			INode status = References.list(node, "status").stream().findFirst().orElse(null);
			if (status == null) {
				made.append("\n\tstatus done");
			} else {
				written.edit(new TextEdit(status.getOffset(), status.getLength(), "done"));
			}
		}
		Set<String> there = new HashSet<>();
		List<Region> gone = new ArrayList<>();
		for (Code code : article.getCodes()) {
			String category = Codes.categoryOf(code);
			if (codes.containsKey(category)) {
				String now = there.add(category) ? codes.get(category) : "";
				Region at = WrittenStatement.region(code);
				if (now.isEmpty()) {
					gone.add(at);
				} else {
					written.edit(new TextEdit(at.offset(), at.length(), now));
				}
			}
		}
		codes.forEach((category, code) -> {
			if (!code.isEmpty() && !there.contains(category)) {
				made.append("\n\t").append(code);
			}
		});
		statements.forEach(statement -> made.append("\n\n").append(statement.stripTrailing()));
		made.append('\n');
		int start = lastWord(node, end);
		StringBuilder between = new StringBuilder(text.substring(start, end));
		for (Region code : gone.reversed()) {
			if (code.end() == start) { // else the edit that takes it away would take along what is put behind it
				start = lastWord(node, code.offset());
				between.insert(0, text.substring(start, code.offset()));
			} else {
				written.edit(written.body().removal(code));
			}
		}
		written.edit(new TextEdit(start, close - start, between.substring(0, kept(between.toString(), fresh)) + Style.of(text).apply(made.toString())));
	}

	/**
	 * How much of the space and the comments behind the last word of what an article says of itself stays: up to the last comment that is no statement's, which is one in the
	 * line of the word, or with an empty line behind it, or where no statement comes.
	 */
	private static int kept(String between, boolean fresh) {
		int kept = 0;
		Matcher comment = COMMENT.matcher(between);
		while (comment.find()) {
			if (fresh || between.substring(0, comment.start()).chars().noneMatch(c -> c == '\n' || c == '\r') || EMPTY_LINE.matcher(between).region(comment.end(), between.length()).lookingAt()) {
				kept = comment.end();
			}
		}
		return kept;
	}

	private static int close(ICompositeNode node) {
		int close = -1;
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden() && "}".equals(leaf.getText())) {
				close = leaf.getOffset();
			}
		}
		return close;
	}

	/** Behind the last word before a place. */
	private static int lastWord(ICompositeNode node, int before) {
		int end = node.getOffset();
		for (ILeafNode leaf : node.getLeafNodes()) {
			if (!leaf.isHidden() && leaf.getLength() > 0 && leaf.getEndOffset() <= before && leaf.getOffset() < before) {
				end = leaf.getEndOffset();
			}
		}
		return end;
	}

	// ---- what was taken

	private String code(StudyFacts.Decision decision) {
		if (decision.nothing()) {
			return "";
		}
		if (!decision.codes().isEmpty()) {
			return own(decision, (made, standIns) -> standIns.written(made.getCodes().getFirst()));
		}
		String took = decision.took();
		String category = decision.category();
		AnnotationSetFacts set = editing.corpus().setsOf(decision.article()).stream().filter(one -> round.equals(one.round()) && took != null && took.equals(one.annotator())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no set of \"" + decision.took() + "\" on \"" + decision.article() + "\" in the round \"" + round + "\"."));
		List<String> found = new ArrayList<>();
		WrittenElement.of(editing, set.at(), AnnotationSet.class, "the set of \"" + decision.took() + "\"", (written, there) -> there.getCodes().stream()
				.filter(code -> category != null && category.equals(Codes.categoryOf(code))).forEach(code -> found.add(new StandIns(this::newName).written(code))));
		return String.join("\n\t", found);
	}

	private String statement(Settled settled, String name) {
		StudyFacts.Decision decision = settled.decision();
		Statement statement;
		if (!decision.statements().isEmpty()) {
			statement = own(decision, (made, standIns) -> standIns.copy(made.getStatements().getFirst()));
		} else {
			statement = copy(offered(settled, decision.took()));
			if (decision.stancesOf() != null) {
				Parts.stances(copy(offered(settled, decision.stancesOf())), statement);
			}
			if (decision.spansOf() != null) {
				Parts.spans(copy(offered(settled, decision.spansOf())), statement);
			}
		}
		statement.setName(name);
		statement.setConfidence(null);
		return Editing.writer().write(statement, 1);
	}

	private static String offered(Settled settled, String coder) {
		String found = coder == null ? null : settled.offers().get(coder);
		if (found == null) {
			throw new IllegalArgumentException("\"" + coder + "\" has no statement among what was on offer in \"" + settled.decision().article() + "\"; decide again on that.");
		}
		return found;
	}

	private Statement copy(String qualifiedName) {
		List<Statement> found = new ArrayList<>();
		WrittenStatement.of(editing, qualifiedName, written -> found.add(new StandIns(this::newName).copy(written.model())));
		return found.getFirst();
	}

	private interface Taking<T> {
		T take(Decision made, StandIns standIns);
	}

	private <T> T own(StudyFacts.Decision decision, Taking<T> taking) {
		return editing.read(decision.at().file(), root -> {
			for (EObject element : root.getSemanticElement().eContents()) {
				if (element instanceof Decision made && NodeModelUtils.findActualNodeFor(made).getOffset() == decision.at().whole().offset()) {
					return taking.take(made, new StandIns(this::newName));
				}
			}
			throw new IllegalArgumentException("The decision in " + decision.at().file() + " is not written down where it was. Try again.");
		});
	}

	/**
	 * What a statement that a coder's statement refers to is called in the gold.
	 *
	 * @param from    the statement that refers
	 * @param written as written there
	 * @return null where it was not taken
	 */
	private String newName(Statement from, String written) {
		StatementSet set = (StatementSet) from.eContainer();
		String prefix = set instanceof AnnotationSet other ? ClaimsNames.prefix(other) : "";
		String article = set instanceof AnnotationSet other ? ClaimsNames.articleName(other) : null;
		String name = names.getOrDefault(written, names.getOrDefault(prefix + written, article == null ? null : names.get(prefix + article + "." + written)));
		if (name == null && set instanceof Decision && editing.corpus().statement(written).isPresent()) {
			return written;
		}
		if (name == null) {
			left.add("The statement \"" + written + "\", to which one of " + (article == null ? "an adjudicator's" : prefix + article) + " refers, is not in the gold, so the reference is left out.");
		}
		return name;
	}
}
