// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.interchange.web.tei;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

import org.gainsay.interchange.annotations.ArticleDraft;
import org.gainsay.interchange.annotations.CorpusDraft;
import org.gainsay.interchange.web.Drafting;
import org.gainsay.interchange.web.LeftOut;
import org.gainsay.interchange.web.Term;
import org.gainsay.interchange.web.Thing;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Form;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Link;
import org.gainsay.model.Member;
import org.gainsay.model.Statement;
import org.gainsay.text.Span;
import org.gainsay.text.StatementQuotes.Place;

/** Follows the events of a TEI file. Feature structures of ours become things; the rest is a text with marks in it. */
final class TeiReading {

	private static final Map<String, Thing.Type> TYPES = Arrays.stream(Thing.Type.values()).collect(Collectors.toMap(type -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
	/** Elements behind which a new paragraph begins, in texts that are not ours. */
	private static final Set<String> BLOCKS = Set.of("p", "head", "ab", "l", "lg", "div", "sp", "speaker", "item", "byline", "dateline", "opener", "closer", "list");
	private static final Set<String> UNREAD = Set.of("note", "fw", "del", "sic", "orig", "abbr", "figDesc", "gap");
	private static final GainsayFactory MAKE = GainsayFactory.eINSTANCE;

	/** A passage between two anchors. */
	private record Passage(String id, String type, String from, String to, String owner, String of) {
	}

	/** What somebody says in a text that is not ours. */
	private record Said(int start, int end, String who, String direct) {
	}

	private final CorpusDraft draft;
	private final LeftOut left;
	private final Drafting drafting;
	private final Deque<Thing> structures = new ArrayDeque<>();
	private final Deque<Term> features = new ArrayDeque<>();
	private final Deque<String> elements = new ArrayDeque<>();
	private final StringBuilder characters = new StringBuilder();
	private final TeiPersons persons;
	private final Path file;
	private final String untitled;
	private final List<Runnable> later = new ArrayList<>();
	private int unnamed;
	private boolean ours;
	private boolean any;
	private String named;
	private ActorKind kind;
	/** All that stands in a name or title, whatever elements are in it; null outside. */
	private StringBuilder heard;
	private int heardIn;
	private boolean declares;

	private List<Thing> found = new ArrayList<>();
	private List<Passage> passages = new ArrayList<>();
	private Map<String, Integer> anchors = new HashMap<>();
	private List<Said> said = new ArrayList<>();
	private final Deque<Said> open = new ArrayDeque<>();
	private StringBuilder text;
	private String title;
	private String group;

	/**
	 * @param drafting makes what is ours; whoever made it makes that
	 * @param file     that is read, to tell whose ids are meant
	 * @param untitled the name of an article without a title
	 */
	TeiReading(CorpusDraft draft, LeftOut left, Drafting drafting, TeiPersons persons, Path file, String untitled) {
		this.draft = draft;
		this.left = left;
		this.drafting = drafting;
		this.persons = persons;
		this.file = file;
		this.untitled = untitled;
	}

	/** Whether there was nothing yet that could be used. */
	boolean isEmpty() {
		return !any;
	}

	/** Takes the event at which the reader is. */
	void event(XMLStreamReader xml) {
		switch (xml.getEventType()) {
			case XMLStreamConstants.COMMENT -> ours |= xml.getText().strip().equals(Tei.MARK);
			case XMLStreamConstants.START_ELEMENT -> {
				elements.push(xml.getLocalName());
				start(xml, xml.getLocalName());
			}
			case XMLStreamConstants.END_ELEMENT -> {
				end(xml.getLocalName());
				elements.pop();
			}
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
				characters.append(xml.getText());
				if (heard != null) {
					heard.append(xml.getText());
				}
				if (text != null && (ours ? elements.contains("ab") : elements.contains("text") && elements.stream().noneMatch(UNREAD::contains))) {
					text(xml.getText());
				}
			}
			default -> { // nothing that says anything
			}
		}
	}

	/** Text as it is in ours; in others any white space is one space. */
	private void text(String piece) {
		if (ours) {
			text.append(piece);
			return;
		}
		String flat = piece.replaceAll("\\s+", " ");
		boolean behindSpace = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
		text.append(behindSpace ? flat.stripLeading() : flat);
	}

	private static String pointed(String pointer) {
		return pointer == null ? null : pointer.startsWith("#") ? pointer.substring(1) : pointer;
	}

	private void start(XMLStreamReader xml, String element) {
		String id = xml.getAttributeValue(Tei.XML, "id");
		characters.setLength(0);
		switch (element) {
			case "fs" -> {
				Thing.Type type = TYPES.get(String.valueOf(xml.getAttributeValue(null, "type")));
				structures.push(Thing.of(id == null ? "fs-" + ++unnamed : id, type == null ? new Thing.Type[0] : new Thing.Type[] { type }));
			}
			case "f" -> {
				Term term = Tei.term(String.valueOf(xml.getAttributeValue(null, "name")));
				features.push(term == null ? Term.NOTE : term);
				String to = pointed(xml.getAttributeValue(null, "fVal"));
				if (to != null && term != null && !structures.isEmpty()) {
					structures.peek().lead(term, to);
				}
			}
			case "numeric" -> {
				String value = String.valueOf(xml.getAttributeValue(null, "value"));
				if (value.matches("-?\\d{1,9}")) {
					say(thing -> thing.say(features.peek(), Integer.valueOf(value)));
				}
			}
			case "binary" -> say(thing -> thing.flag(features.peek(), "true".equals(xml.getAttributeValue(null, "value"))));
			case "spanGrp" -> group = pointed(xml.getAttributeValue(null, "corresp"));
			case "span" -> passages.add(new Passage(id, xml.getAttributeValue(null, "type"), pointed(xml.getAttributeValue(null, "from")), pointed(xml.getAttributeValue(null, "to")), group,
					pointed(xml.getAttributeValue(null, "corresp"))));
			case "person", "org" -> {
				named = id;
				kind = element.equals("org") ? ActorKind.ORGANISATION : ActorKind.PERSON;
			}
			case "persName", "orgName", "title" -> {
				if (heard == null) {
					heard = new StringBuilder();
					heardIn = elements.size();
				}
			}
			case "text" -> text = new StringBuilder();
			case "anchor" -> {
				if (text != null && id != null) {
					anchors.put(id, text.length());
				}
			}
			case "said", "q" -> {
				if (text != null) {
					open.push(new Said(text.length(), 0, xml.getAttributeValue(null, "who"), xml.getAttributeValue(null, "direct")));
				}
			}
			default -> {
				if (text != null && !ours && BLOCKS.contains(element)) {
					paragraph();
				}
			}
		}
	}

	private void paragraph() {
		int end = text.length();
		while (end > 0 && text.charAt(end - 1) == ' ') {
			end--;
		}
		text.setLength(end);
		if (end > 0 && text.charAt(end - 1) != '\n') {
			text.append("\n\n");
		}
	}

	private void heard(String element, String all) {
		if (element.equals("title")) {
			title = title == null && elements.contains("titleStmt") ? all : title;
		} else if (named != null) {
			persons.name(file, named, kind, all);
			declares = true;
		}
	}

	private void say(Consumer<Thing> saying) {
		if (!structures.isEmpty() && !features.isEmpty()) {
			saying.accept(structures.peek());
		}
	}

	private void end(String element) {
		switch (element) {
			case "string" -> say(thing -> thing.say(features.peek(), characters.toString()));
			case "f" -> features.pop();
			case "fs" -> {
				Thing thing = structures.pop();
				if (structures.isEmpty() || features.isEmpty()) {
					found.add(thing);
				} else {
					structures.peek().say(features.peek(), thing);
				}
			}
			case "person", "org" -> named = null;
			case "persName", "orgName", "title" -> {
				if (heard != null && heardIn == elements.size()) {
					heard(element, heard.toString().strip().replaceAll("\\s+", " "));
					heard = null;
				}
			}
			case "said", "q" -> {
				if (!open.isEmpty()) {
					Said one = open.pop();
					said.add(new Said(one.start(), text.length(), one.who(), one.direct()));
				}
			}
			case "standOff" -> {
				if (!elements.contains("TEI")) {
					found.forEach(drafting::add);
					any |= !found.isEmpty();
					found = new ArrayList<>();
				}
			}
			case "TEI" -> {
				any = true;
				if (ours) {
					article();
				} else {
					foreign();
				}
				found = new ArrayList<>();
				passages = new ArrayList<>();
				anchors = new HashMap<>();
				said = new ArrayList<>();
				text = null;
				title = null;
			}
			case "teiHeader" -> {
				if (!elements.contains("TEI")) {
					title = null; // that of the corpus
				}
			}
			default -> {
				if (text != null && !ours && BLOCKS.contains(element)) {
					paragraph();
				}
			}
		}
		characters.setLength(0);
	}

	private void article() {
		Map<String, Thing> byId = new LinkedHashMap<>();
		found.forEach(thing -> byId.put(thing.iri(), thing));
		String content = String.valueOf(text);
		found.stream().filter(thing -> thing.is(Thing.Type.ARTICLE)).forEach(thing -> thing.say(Term.VALUE, content));
		for (Passage passage : passages) {
			Integer start = anchors.get(passage.from());
			Integer end = anchors.get(passage.to());
			Thing owner = byId.get(passage.owner());
			if (start == null || end == null || start > end || owner == null) {
				left.add("spans", "Their anchors are not in the text, or they belong to nothing", String.valueOf(passage.id()));
				continue;
			}
			Thing thing = Thing.of(String.valueOf(passage.id()), Thing.Type.SPECIFIC_RESOURCE).say(Term.ROLE, passage.type()).lead(Term.OF, passage.of());
			thing.say(Term.SELECTOR, Thing.part("", Thing.Type.TEXT_POSITION).say(Term.START, content.codePointCount(0, start)).say(Term.END, content.codePointCount(0, end)));
			if (owner.is(Thing.Type.STATEMENT)) {
				owner.say(Term.BODY, thing);
			} else {
				owner.things(Term.CODE).filter(code -> thing.iri().startsWith(code.iri() + "-passage-")).findFirst().ifPresentOrElse(code -> code.say(Term.PASSAGE, thing),
						() -> left.add("passages of codes", "They do not say whose they are", thing.iri()));
			}
		}
		found.forEach(drafting::add);
	}

	/** A text of somebody else's, with what is marked as said. */
	private void foreign() {
		if (text == null || text.toString().isBlank()) {
			if (!declares) { // or it is a list of persons, without a text
				left.add("texts", "There is nothing in them", String.valueOf(title));
			}
			return;
		}
		paragraph();
		ArticleDraft article = draft.article(title == null || title.isEmpty() ? untitled : title, text.toString());
		if (title != null && !title.isEmpty()) {
			article.article().setTitle(title);
		}
		draft.files().kept("articles");
		List<Said> all = said;
		later.add(() -> all.forEach(one -> foreign(article, one)));
	}

	private void foreign(ArticleDraft article, Said one) {
		Statement statement = MAKE.createStatement();
		statement.setForm("true".equals(one.direct()) ? Form.DIRECT : "false".equals(one.direct()) ? Form.INDIRECT : Form.UNSPECIFIED);
		Link link = MAKE.createLink();
		for (String who : Objects.requireNonNullElse(one.who(), "").split("\\s+")) {
			if (!who.isEmpty() && !who.endsWith("#")) {
				Member member = MAKE.createMember();
				member.setActor(persons.actor(file, who));
				link.getMembers().add(member);
			}
		}
		if (!link.getMembers().isEmpty()) {
			statement.getLinks().add(link);
		}
		int end = Math.min(one.end(), article.text().text().length());
		if (one.start() >= end || !article.set(null).add(statement, Map.of(Place.CONTENT, List.of(new Span(one.start(), end)))).isEmpty()) {
			left.add("passages", "They have no words, or the language does not let them stand where they do", "one in " + article.article().getName());
		}
		draft.files().kept("statements");
	}

	/** Makes what is said in texts that are not ours, when all who speak are known. */
	void make() {
		later.forEach(Runnable::run);
	}
}
