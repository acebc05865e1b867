// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit;

import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.corpus.HiddenSets;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.conversion.Names;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.facts.edit.StaleEditException;
import org.gainsay.facts.edit.Stamp;
import org.gainsay.facts.edit.TextEdit;
import org.gainsay.model.Actor;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Element;
import org.gainsay.model.GainsayFactory;

/**
 * One command while it is made: what the files hold, and what of them is to change. It looks at one build of the corpus; a file that is
 * another by now is refused.
 */
final class Editing {

	/** Where a new actor goes if no file declares any. */
	static final String ACTORS_FILE = "actors.claims";
	/** Where a new claim goes if no file declares any. */
	static final String CLAIMS_FILE = "claims.claims";
	/** Where a new correspondence goes if no file has any. */
	static final String CORRESPONDENCES_FILE = "correspondences.claims";

	private final CorpusSession session;
	private final Corpus corpus;
	private final Map<String, String> texts = new LinkedHashMap<>();
	private final Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
	private final Set<String> declared = new HashSet<>();
	private final Map<String, String> actorsByLabel = new HashMap<>();
	private final Map<String, String> claimsByText = new HashMap<>();

	/** The folders of the coders of blind rounds that are open. */
	private final Set<CodingPlace> blindPlaces = new LinkedHashSet<>();
	/** Actors that are to be declared, as written. */
	private final List<String> met = new ArrayList<>();

	Editing(CorpusSession session) {
		this.session = session;
		this.corpus = session.corpus();
		StudyParts study = StudyParts.of(corpus);
		study.rounds().stream().filter(round -> round.blind() && study.opening(round.name()).isPresent())
				.forEach(round -> study.codersOf(round).forEach(coder -> blindPlaces.add(new CodingPlace(round.name(), coder))));
	}

	/** Another one, of which the edits are not to be made as they stand. */
	Editing aside() {
		return new Editing(session);
	}

	Corpus corpus() {
		return corpus;
	}

	// ---- what is there

	StatementFacts statement(String qualifiedName) {
		return corpus.statement(qualifiedName).orElseThrow(() -> new IllegalArgumentException("There is no statement \"" + qualifiedName + "\"."));
	}

	ActorFacts actor(String name) {
		return corpus.actor(name).orElseThrow(() -> new IllegalArgumentException("There is no actor \"" + name + "\"."));
	}

	ClaimFacts claim(String name) {
		return corpus.claim(name).orElseThrow(() -> new IllegalArgumentException("There is no claim \"" + name + "\"."));
	}

	ArticleFacts article(String name) {
		return corpus.article(name).orElseThrow(() -> new IllegalArgumentException("There is no article \"" + name + "\"."));
	}

	/**
	 * The text of a claims file, null where there is none. It must be the one that the facts were read from, else the places in
	 * them would be those of other words.
	 */
	String text(String file) {
		if (texts.containsKey(file)) {
			return texts.get(file);
		}
		return texts.computeIfAbsent(file, path -> {
			String text = session.text(session.folder().resolve(path));
			String stamp = text == null ? null : Stamp.of(text);
			if (corpus.file(path).isPresent() && !corpus.file(path).get().stamp().equals(stamp)) {
				throw StaleEditException.sinceCheck(path);
			}
			return text;
		});
	}

	/** Whether there is a file, or this command makes it. */
	boolean isThere(String file) {
		return Files.exists(session.folder().resolve(file)) || edits.containsKey(file);
	}

	/** Works on the parse of a claims file, which must be that of its text; nothing of it must be kept. */
	<T> T read(String file, Function<ICompositeNode, T> work) {
		String text = text(file);
		return session.read(session.folder().resolve(file), resource -> {
			if (text == null || resource.getParseResult() == null || !resource.getParseResult().getRootNode().getText().equals(text)) {
				throw StaleEditException.sinceCheck(file);
			}
			return work.apply(resource.getParseResult().getRootNode());
		});
	}

	// ---- what is to be

	void edit(String file, TextEdit edit) {
		text(file);
		edits.computeIfAbsent(file, path -> new ArrayList<>()).add(edit);
	}

	void replace(String file, Region region, String text) {
		edit(file, new TextEdit(region.offset(), region.length(), text));
	}

	/** Whether anything is to change. */
	boolean isEmpty() {
		return edits.isEmpty() && met.isEmpty();
	}

	/** The edits of a file so far, as they stand in the text that is there. */
	List<TextEdit> edits(String file) {
		return edits.getOrDefault(file, List.of());
	}

	CorpusEdit result(String label, List<String> results) {
		declareMet();
		List<FileEdits> files = new ArrayList<>();
		edits.forEach((file, changes) -> {
			String text = text(file);
			List<TextEdit> joined = Edits.joined(changes, text == null ? "" : text);
			if (!joined.isEmpty()) {
				files.add(new FileEdits(file, text == null ? null : Stamp.of(text), joined));
			}
		});
		return new CorpusEdit(label, List.copyOf(files), List.copyOf(results));
	}

	/** Makes a file that is not there, with / between the parts of its path. */
	void create(String file, String made) {
		if (isThere(file)) {
			throw new IllegalArgumentException("There is a file \"" + file + "\" already. Give another name.");
		}
		texts.put(file, null);
		edits.computeIfAbsent(file, path -> new ArrayList<>()).add(new TextEdit(0, 0, made));
	}

	/**
	 * Puts something at the end of a file; a file that is not there begins with the version of the language. Where the file ends in an
	 * error, it comes behind the last thing that has none, lest the error take it in.
	 */
	void append(String file, String made) {
		String text = text(file);
		if (text == null) {
			edit(file, new TextEdit(0, 0, edits(file).isEmpty() ? "gainsay 1\n\n" + made : made));
		} else if (!text.isBlank() && read(file, Editing::hasError)) {
			int end = read(file, root -> endOfLastWhole(root, file));
			edit(file, new TextEdit(end, 0, Style.of(text).apply("\n" + made.stripTrailing())));
		} else {
			boolean begins = !edits(file).stream().anyMatch(edit -> edit.offset() == text.length());
			String before = !begins || text.isEmpty() || text.endsWith("\n") || text.endsWith("\r") ? "" : "\n";
			edit(file, new TextEdit(text.length(), 0, Style.of(text).apply(before + made)));
		}
	}

	private static boolean hasError(INode node) {
		return StreamSupport.stream(node.getAsTreeIterable().spliterator(), false).anyMatch(Body::isSlip);
	}

	/** Behind the last thing that has no error in it and none between it and the next. */
	private static int endOfLastWhole(ICompositeNode root, String file) {
		List<Integer> errors = StreamSupport.stream(root.getAsTreeIterable().spliterator(), false).filter(Body::isSlip)
				.map(INode::getTotalEndOffset).toList();
		int next = root.getTotalEndOffset();
		if (root.getSemanticElement() instanceof ClaimsFile content) {
			for (Element element : content.getElements().reversed()) {
				INode node = NodeModelUtils.findActualNodeFor(element);
				int before = next;
				if (node != null && node.getLength() > 0 && errors.stream().noneMatch(error -> error > node.getOffset() && error <= before)) {
					return node.getEndOffset();
				}
				next = node == null ? next : node.getOffset();
			}
		}
		throw new IllegalArgumentException("There is an error in the file " + file + ": mend it first.");
	}

	/** The file that new things of a kind go to: the one of the usual name, else the one that has most of them. */
	String fileOf(Function<FileFacts, List<?>> things, String usual) {
		if (corpus.file(usual).isPresent()) {
			return usual;
		}
		return corpus.files().stream().filter(file -> !file.file().startsWith(CodingPlace.FOLDER) && !things.apply(file).isEmpty()) // a coder's own file has one writer
				.max(Comparator.comparingInt((FileFacts file) -> things.apply(file).size()).thenComparing(FileFacts::file, Comparator.reverseOrder()))
				.map(FileFacts::file).orElse(usual);
	}

	// ---- names

	/** The name of an actor that is there, or of one that is declared by this command. */
	String name(Speaker speaker) {
		return switch (speaker) {
			case Speaker.Known known -> actor(known.actor()).name();
			case Speaker.New made -> declare(made);
			default -> throw new IllegalArgumentException("Only an actor can be that.");
		};
	}

	String declare(Speaker.New made) {
		if (made.label() == null || made.label().isBlank()) {
			throw new IllegalArgumentException("Give the new actor a label, such as a person's name.");
		}
		String key = made.name() + "\n" + made.kind() + "\n" + made.label();
		String known = actorsByLabel.get(key);
		if (known != null) {
			return known;
		}
		String name = made.name() == null ? NewStatement.nameFor(made.label(), session) : made.name();
		checkName(name);
		if (corpus.actor(name).isPresent() || !declared.add("actor " + name)) {
			throw new IllegalArgumentException("There is an actor \"" + name + "\" already. Give another name.");
		}
		Actor actor = GainsayFactory.eINSTANCE.createActor();
		actor.setName(name);
		actor.setKind(made.kind());
		actor.setLabel(made.label().strip());
		declare(actor);
		actorsByLabel.put(key, name);
		return name;
	}

	/** While a blind round is open, an actor whom a coder meets is told to nobody else: it comes into the coder's file that the command changes, which is known at the end. */
	void declare(Actor actor) {
		if (blindPlaces.isEmpty()) {
			append(fileOf(FileFacts::actors, ACTORS_FILE), writer().write(actor));
		} else {
			met.add(writer().write(actor));
		}
	}

	private void declareMet() {
		if (!met.isEmpty()) {
			String own = edits.keySet().stream().filter(file -> CodingPlace.of(file).filter(blindPlaces::contains).isPresent()).findFirst().orElse(null);
			String reader = HiddenSets.reader(session);
			if (own == null && edits.isEmpty() && reader != null) { // nothing that others have refers to it
				own = blindPlaces.stream().filter(place -> place.coder().equals(reader)).findFirst().<String>map(place -> place.file("actors")).orElse(null);
			}
			String file = own == null ? fileOf(FileFacts::actors, ACTORS_FILE) : own;
			met.forEach(actor -> append(file, actor));
			met.clear();
		}
	}

	/** The name of a claim that is there, or of one that is declared by this command; null for a free text. */
	String name(About about) {
		return switch (about) {
			case About.Known known -> claim(known.claim()).name();
			case About.New made -> declare(made);
			case About.Free free -> {
				if (free.text() == null || free.text().isBlank()) {
					throw new IllegalArgumentException("Say what the stance is about: a claim, or a text that is not a claim yet.");
				}
				yield null;
			}
		};
	}

	String declare(About.New made) {
		if (made.text() == null || made.text().isBlank()) {
			throw new IllegalArgumentException("Give the new claim its text: a sentence that somebody could deny.");
		}
		String key = made.name() + "\n" + made.text();
		String known = claimsByText.get(key);
		if (known != null) {
			return known;
		}
		String name = made.name() == null ? ClaimEdits.nameFor(made.text(), session) : made.name();
		checkName(name);
		if (corpus.claim(name).isPresent() || !declared.add("claim " + name)) {
			throw new IllegalArgumentException("There is a claim \"" + name + "\" already. Give another name.");
		}
		Claim claim = GainsayFactory.eINSTANCE.createClaim();
		claim.setName(name);
		claim.setText(made.text().strip());
		declare(claim);
		claimsByText.put(key, name);
		return name;
	}

	void declare(Claim claim) {
		append(fileOf(FileFacts::claims, CLAIMS_FILE), writer().write(claim));
	}

	static void checkName(String name) {
		if (!Names.isName(name)) {
			throw new IllegalArgumentException("\"" + name + "\" is not a name: a name is a letter or _, then letters, digits and _.");
		}
	}

	/** A name as it is written, with a ^ where it needs one. */
	static String written(String name) {
		return ClaimsStandaloneSetup.injector().getInstance(Names.class).writtenQualified(name);
	}

	static ClaimsWriter writer() {
		return ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class);
	}

	static String camelCase(List<String> words, String fallback) {
		StringBuilder name = new StringBuilder();
		for (String word : words) {
			String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("[^A-Za-z0-9]", "");
			if (!plain.isEmpty()) {
				String lower = plain.toLowerCase(Locale.ROOT);
				name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
			}
		}
		if (name.isEmpty()) {
			return fallback;
		}
		return Character.isDigit(name.charAt(0)) ? "_" + name : name.toString();
	}

	static String free(String name, Predicate<String> taken) {
		String free = name;
		for (int n = 2; taken.test(free); n++) {
			free = name + n;
		}
		return free;
	}

	static String joined(List<String> words) {
		return words.stream().collect(Collectors.joining(", "));
	}
}
