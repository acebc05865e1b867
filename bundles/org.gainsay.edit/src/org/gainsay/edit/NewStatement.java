// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.naming.Chain;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Anchor;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;
import org.gainsay.model.StatementSet;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quotations;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes;

/**
 * Makes a statement from words selected in an article, or a silence from the words that tell of it. The quote is made as short as the resolution rule allows; the statement
 * goes to the end of the annotation set, a speaker that is new to the file of actors.
 */
public final class NewStatement {

	/** How many words of the content a made name has. */
	private static final int WORDS_OF_NAME = 4;

	/**
	 * What to make. Spans are in UTF-16 units of the article's text; white space at their ends is left out.
	 *
	 * @param article   the name of the article
	 * @param set       the name of the annotation set; null for the solo set
	 * @param name      of the statement; null to have one made
	 * @param content   what is said, a span a piece; empty for a silence, of which every stance withholds and which has a cue or a source
	 * @param cue       the words that attribute it, a span a piece; empty for none, and so source, hedge and addressee
	 * @param negated   whether the cue is negated outside of its words
	 * @param speakers  who speaks; empty to leave the statement incomplete
	 * @param chain     whom they cite, link by link from the outside in; only the last may have several
	 * @param stances   empty to leave the statement incomplete
	 * @param form      null to have it guessed by {@link #guess}
	 */
	public record Wish(String article, String set, String name, List<Span> content, List<Span> cue, boolean negated, List<Span> source,
			List<Span> hedge, List<Span> addressee, List<Speaker> speakers, List<List<Speaker>> chain, List<StanceWish> stances, Form form) {

		public Wish {
			content = List.copyOf(content);
			cue = List.copyOf(cue);
			source = List.copyOf(source);
			hedge = List.copyOf(hedge);
			addressee = List.copyOf(addressee);
			speakers = List.copyOf(speakers);
			chain = chain.stream().map(List::copyOf).toList();
			stances = List.copyOf(stances);
		}

		/** A statement with nothing but its content, and the form that its quotation marks say. */
		public Wish(String article, String set, List<Span> content) {
			this(article, set, null, content, List.of(), false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
		}

		/** With another name; null to have one made. */
		public Wish named(String statement) {
			return new Wish(article, set, statement, content, cue, negated, source, hedge, addressee, speakers, chain, stances, form);
		}

		/** With other words for one of the statement's own anchors. */
		public Wish with(AnchorPlace.Role role, List<Span> words) {
			return new Wish(article, set, name, role == AnchorPlace.Role.CONTENT ? words : content, role == AnchorPlace.Role.CUE ? words : cue, negated,
					role == AnchorPlace.Role.SOURCE ? words : source, role == AnchorPlace.Role.HEDGE ? words : hedge,
					role == AnchorPlace.Role.ADDRESSEE ? words : addressee, speakers, chain, stances, form);
		}

		/** With other speakers, and others that they cite, link by link. */
		public Wish by(List<Speaker> who, List<List<Speaker>> cited) {
			return new Wish(article, set, name, content, cue, negated, source, hedge, addressee, who, cited, stances, form);
		}

		/** With other stances. */
		public Wish taking(List<StanceWish> wished) {
			return new Wish(article, set, name, content, cue, negated, source, hedge, addressee, speakers, chain, wished, form);
		}

		/** With a form; {@code unspecified} to write none, null to have it guessed. */
		public Wish in(Form wished) {
			return new Wish(article, set, name, content, cue, negated, source, hedge, addressee, speakers, chain, stances, wished);
		}
	}

	private final Wish wish;
	/** Who makes it; null where nobody says. */
	private final String annotator;
	private final Editing editing;

	private NewStatement(Wish wish, String annotator, CorpusSession session) {
		this.wish = wish;
		this.annotator = annotator;
		this.editing = new Editing(session);
	}

	/**
	 * The edits that make it.
	 *
	 * @throws IllegalArgumentException with a message for the user if there is no such article or set, the selection is empty, the words
	 *                                  cannot be what they are to be, a name is taken or is none, or there is no such actor or claim
	 */
	public static CorpusEdit of(Wish wish, CorpusSession session) {
		return new NewStatement(wish, null, session).make();
	}

	/**
	 * The edits that make it for an annotator. A set that is not there yet is made in a file of its own, if it is to have the annotator's name. An
	 * article's own set that nobody has begun with, and that is nobody's yet, becomes the annotator's.
	 *
	 * @param annotator the name of who makes it; null where nobody says
	 * @throws IllegalArgumentException as {@link #of(Wish, CorpusSession)}, and if the annotator's name is none
	 */
	public static CorpusEdit of(Wish wish, String annotator, CorpusSession session) {
		return new NewStatement(wish, annotator, session).make();
	}

	/** A name for a new actor: the label in camel case, made unlike every actor's that is there. */
	public static String nameFor(String label, CorpusSession session) {
		return Editing.free(Editing.camelCase(List.of(label.split("\\s+")), "actor"), name -> session.corpus().actor(name).isPresent());
	}

	/**
	 * The form that quotation marks say: {@code direct} if all of the content stands in them, {@code mixed} if a part of it does, else
	 * {@code unspecified}, for a paraphrase may be {@code indirect}, {@code reported} or {@code free}.
	 */
	public static Form guess(ArticleText text, List<Span> content) {
		List<Span> quotations = Quotations.of(text);
		List<Quotations.Extent> extents = content.stream().map(piece -> Quotations.extent(text, piece, quotations)).distinct().toList();
		return extents.equals(List.of(Quotations.Extent.ALL)) ? Form.DIRECT
				: extents.isEmpty() || extents.equals(List.of(Quotations.Extent.NONE)) ? Form.UNSPECIFIED : Form.MIXED;
	}

	private CorpusEdit make() {
		ArticleFacts article = editing.article(wish.article());
		Optional<AnnotationSetFacts> there = editing.corpus().setsOf(article.name()).stream().filter(one -> Objects.equals(one.name(), wish.set())).findFirst();
		if (annotator != null) {
			Editing.checkName(annotator);
		}
		if (there.isEmpty() && (annotator == null || !annotator.equals(wish.set()))) {
			throw new IllegalArgumentException("There is no annotation set \"" + wish.set() + "\" on the article \"" + article.name() + "\".");
		}
		Statement statement = statement(article, there.map(AnnotationSetFacts::statements).orElse(List.of()));
		String owner = annotator + ".";
		if (there.isEmpty()) {
			ArticleEdits.newSet(editing, article.name(), annotator, Editing.writer().write(statement, 1));
		} else {
			AnnotationSetFacts set = there.get();
			insert(statement, set);
			if (annotator != null && isNobodys(set)) {
				sign(set.at().file());
			}
			owner = set.prefix();
		}
		String qualifiedName = owner + article.name() + "." + statement.getName();
		return editing.result("New statement \"" + statement.getName() + "\"", List.of(qualifiedName));
	}

	/** @param there the statements of its set */
	private Statement statement(ArticleFacts article, List<StatementFacts> there) {
		ArticleText text = Quotes.text(editing.corpus(), article);
		Quotes quotes = new Quotes(text, article.name());
		Statement statement = GainsayFactory.eINSTANCE.createStatement();
		boolean silence = wish.content().isEmpty() && !wish.stances().isEmpty() && wish.stances().stream().allMatch(stance -> Chain.refuses(stance.kind()));
		List<Span> content = silence ? List.of() : quotes.trimmed(wish.content());
		Map<AnchorPlace, List<Span>> wanted = new LinkedHashMap<>();
		if (!silence) {
			wanted.put(AnchorPlace.CONTENT, content);
		} else if (wish.cue().isEmpty() && wish.source().isEmpty()) {
			throw new IllegalArgumentException("Select the words that say that somebody withholds something, or the words for who does.");
		}
		put(wanted, quotes, AnchorPlace.CUE, wish.cue());
		put(wanted, quotes, AnchorPlace.SOURCE, wish.source());
		put(wanted, quotes, AnchorPlace.HEDGE, wish.hedge());
		put(wanted, quotes, AnchorPlace.ADDRESSEE, wish.addressee());
		StatementQuotes quoted = quotes.statement(wanted, new StatementQuotes(Map.of(), 0, silence));
		statement.setContent(anchor(quoted, AnchorPlace.CONTENT));
		Set<String> taken = there.stream().map(StatementFacts::name).collect(Collectors.toSet());
		statement.setName(wish.name() != null ? wish.name() : nameFor(text.at((silence ? wanted.values().iterator().next() : content).getFirst()), taken));
		Editing.checkName(statement.getName());
		if (taken.contains(statement.getName())) {
			throw new IllegalArgumentException("There is a statement \"" + statement.getName() + "\" already. Give another name.");
		}
		statement.setCue(anchor(quoted, AnchorPlace.CUE));
		statement.setCueNegated(wish.negated() && !wish.cue().isEmpty());
		statement.setSource(anchor(quoted, AnchorPlace.SOURCE));
		statement.setHedge(anchor(quoted, AnchorPlace.HEDGE));
		statement.setAddressee(anchor(quoted, AnchorPlace.ADDRESSEE));
		Making making = new Making(editing, quotes, quoted);
		making.checkSpeakers(wish.speakers(), wish.chain());
		if (!wish.speakers().isEmpty()) {
			statement.getLinks().add(link(wish.speakers().stream().map(speaker -> making.member(speaker, false)).toList()));
		}
		wish.chain().forEach(cited -> statement.getLinks().add(link(cited.stream().map(one -> making.member(one, true)).toList())));
		statement.setForm(wish.form() == null ? guess(text, content) : wish.form());
		wish.stances().forEach(stance -> statement.getStances().add(making.stance(stance)));
		return statement;
	}

	private static void put(Map<AnchorPlace, List<Span>> wanted, Quotes quotes, AnchorPlace place, List<Span> words) {
		if (!words.isEmpty()) {
			wanted.put(place, quotes.trimmed(words));
		}
	}

	private static Link link(List<Member> members) {
		Link link = GainsayFactory.eINSTANCE.createLink();
		link.getMembers().addAll(members);
		return link;
	}

	/** Null for no words. */
	private static Anchor anchor(StatementQuotes quotes, AnchorPlace place) {
		return quotes.quotes().containsKey(place.place()) ? Quotes.anchor(quotes.quotes().get(place.place())) : null;
	}

	static String nameFor(String words, Set<String> taken) {
		return Editing.free(Editing.camelCase(List.of(words.split("\\s+")).stream().limit(WORDS_OF_NAME).toList(), "statement"), taken::contains);
	}

	private void insert(Statement statement, AnnotationSetFacts set) {
		insert(editing, Editing.writer().write(statement, 1), set);
	}

	/**
	 * Puts new statements before the closing brace of a set.
	 *
	 * @param made as the writer writes them, one indented by a tab
	 * @throws IllegalArgumentException with a message for the user if the file has an error where the set ends
	 */
	static void insert(Editing editing, String made, AnnotationSetFacts set) {
		String file = set.at().file();
		String text = editing.text(file);
		Region region = set.at().whole();
		if (text == null || region.length() == 0 || !editing.read(file, root -> closesSet(root, region.end() - 1))) {
			throw new IllegalArgumentException("The file " + file + " has an error where the article \"" + set.article() + "\" ends. Mend it first.");
		}
		int brace = region.end() - 1;
		int lineStart = brace;
		while (lineStart > 0 && text.charAt(lineStart - 1) != '\n' && text.charAt(lineStart - 1) != '\r') {
			lineStart--;
		}
		boolean alone = text.substring(lineStart, brace).isBlank();
		editing.edit(file, new TextEdit(alone ? lineStart : brace, 0, Style.of(text).apply("\n" + made)));
	}

	/** Whether a set, and every other one of its file, is an article's own, has no statement and is nobody's. */
	private boolean isNobodys(AnnotationSetFacts set) {
		return editing.corpus().file(set.at().file()).orElseThrow().sets().stream().allMatch(one -> one.solo() && one.annotator() == null && one.statements().isEmpty());
	}

	/** Writes whose the sets of a file are, behind the version where there is one. */
	private void sign(String file) {
		String line = "annotator " + Editing.written(annotator);
		TextEdit edit = editing.read(file, root -> {
			List<ILeafNode> first = StreamSupport.stream(root.getLeafNodes().spliterator(), false).filter(leaf -> !leaf.isHidden()).limit(2).toList();
			return "gainsay".equals(first.getFirst().getText()) ? new TextEdit(first.getLast().getEndOffset(), 0, "\n" + line)
					: new TextEdit(first.getFirst().getOffset(), 0, line + "\n\n");
		});
		editing.edit(file, new TextEdit(edit.offset(), 0, Style.of(editing.text(file)).apply(edit.text())));
	}

	/** Whether the brace of a set stands at an offset; where a set has none, its last statement's is the last there is. */
	private static boolean closesSet(ICompositeNode root, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
		return leaf != null && "}".equals(leaf.getText()) && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof StatementSet;
	}
}
