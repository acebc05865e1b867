// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.corpus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gainsay.corpus.CorpusSession;
import org.gainsay.edit.About;
import org.gainsay.edit.ActorEdits;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.ArticleEdits;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.CorrespondenceEdits;
import org.gainsay.edit.NewStatement;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.Act;
import org.gainsay.model.ActorKind;
import org.gainsay.model.Certainty;
import org.gainsay.model.CorrespondenceKind;
import org.gainsay.model.Form;
import org.gainsay.model.How;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.model.Status;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Quoting;
import org.gainsay.text.Span;
import org.gainsay.text.TextUnits;
import org.gainsay.text.TextUnits.Unit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hundreds of commands, one after another, on a copy of the example. After each there is no error, what it was for is so, and what it was
 * not for is as it was.
 */
class RandomCommandsTest {

	/** A comment, a string, or something else that shows. */
	private static final Pattern TOKEN = Pattern.compile("//[^\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"|[^\\s\"/]+|/", Pattern.DOTALL);
	private static final Pattern COMMENT = Pattern.compile("c\\d+!");

	/** How the files are written before the first command. */
	enum Layout {
		AS_IS, CARRIAGE_RETURNS, ONE_LINE, COMMENTS_EVERYWHERE, SPACES, ERRORS_ELSEWHERE;

		String of(String text, Random random) {
			return switch (this) {
				case AS_IS -> text;
				case CARRIAGE_RETURNS -> text.replace("\n", "\r\n");
				case SPACES -> text.replace("\t", "   ");
				case ONE_LINE -> between(text, gap -> " ");
				case COMMENTS_EVERYWHERE -> between(text, gap -> switch (random.nextInt(6)) {
					case 0 -> gap + "/* c" + random.nextInt(100_000) + "! */" + gap;
					case 1 -> gap + "// c" + random.nextInt(100_000) + "!\n" + gap;
					default -> gap;
				});
				case ERRORS_ELSEWHERE -> text + "\nactor : person \"Nobody\"\narticle broken \"B\" { statement { says says } }\nclaim\n";
			};
		}

		private static String between(String text, UnaryOperator<String> gap) {
			StringBuilder made = new StringBuilder();
			Matcher matcher = TOKEN.matcher(text);
			int end = 0;
			while (matcher.find()) {
				made.append(matcher.start() == end ? "" : gap.apply(text.substring(end, matcher.start())));
				made.append(matcher.group().startsWith("//") ? "/*" + matcher.group().substring(2) + " */" : matcher.group());
				end = matcher.end();
			}
			return made + "\n";
		}
	}

	@TempDir
	Path folder;
	private Random random;
	private Desk desk;
	private CorpusSession session;
	private Corpus corpus;
	private Map<String, String> before;
	private final Map<String, Integer> done = new TreeMap<>();

	@ParameterizedTest
	@CsvSource({ "11, AS_IS, 220", "12, CARRIAGE_RETURNS, 100", "13, ONE_LINE, 100", "14, COMMENTS_EVERYWHERE, 140", "15, SPACES, 60", "16, ERRORS_ELSEWHERE, 100" })
	void aSequence(long seed, Layout layout, int commands) throws IOException {
		random = new Random(seed);
		Path example = TestCorpus.copy(TestCorpus.example(), folder.resolve("quillhaven"));
		for (Path file : claimsFiles(example)) {
			Files.writeString(file, layout.of(Files.readString(file), random));
		}
		desk = new Desk(TestCorpus.in(example));
		session = desk.corpus.session;
		corpus = desk.corpus.build();
		List<String> errors = Desk.errors(corpus);
		assertEquals(layout != Layout.ERRORS_ELSEWHERE, errors.isEmpty(), errors::toString);
		for (int i = 0; i < commands; i++) {
			before = Desk.essences(corpus);
			int command = random.nextInt(34);
			try {
				run(command, i);
				done.merge("done", 1, Integer::sum);
			} catch (IllegalArgumentException refused) {
				assertTrue(refused.getMessage() != null && refused.getMessage().length() > 15 && refused.getMessage().matches("(?s)[A-Z\"“].*[.]"), String.valueOf(refused.getMessage()));
				done.merge("refused " + command, 1, Integer::sum);
			}
		}
		assertTrue(done.get("done") > commands / 2, done::toString);
		assertEquals(layout == Layout.ERRORS_ELSEWHERE, !TestCorpus.errors(corpus).isEmpty());
		for (Path file : claimsFiles(example)) {
			if (layout == Layout.CARRIAGE_RETURNS && desk.there.contains(file.getFileName().toString())) {
				assertFalse(Files.readString(file).replace("\r\n", "").contains("\n"), file::toString);
			}
		}
		assertEquals(String.valueOf(TestCorpus.fresh(desk.corpus.folder)), String.valueOf(TestCorpus.all(corpus)), "a new session finds the same");
	}

	private static List<Path> claimsFiles(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".claims")).toList();
		}
	}

	/** The comments that {@link Layout#COMMENTS_EVERYWHERE} put in. */
	private List<String> comments() throws IOException {
		List<String> comments = new ArrayList<>();
		for (Path file : claimsFiles(desk.corpus.folder)) {
			COMMENT.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(comments::add);
		}
		return comments.stream().sorted().toList();
	}

	/** A command that takes nothing away leaves every comment. */
	private void applyKeeping(CorpusEdit edit, String... touched) throws IOException {
		List<String> comments = comments();
		apply(edit, touched);
		assertEquals(comments, comments(), edit::toString);
	}

	private void run(int command, int i) throws IOException {
		StatementFacts one = any(Desk.statements(corpus).toList());
		switch (command) {
			case 0, 1, 2 -> setAnchor(one);
			case 3 -> addPiece(one);
			case 4 -> clear(one);
			case 5, 6, 7 -> move(one);
			case 8 -> speakers(one);
			case 9 -> addSpeaker(one, i);
			case 10 -> removeSpeaker(one);
			case 11 -> chain(one);
			case 12 -> replaceSpeaker(one);
			case 13 -> addStance(one, i);
			case 14 -> changeStance(one);
			case 15 -> removeStance(one);
			case 16 -> kinds();
			case 17 -> retarget();
			case 18 -> toClaim(one, i);
			case 19 -> fields(one);
			case 20 -> codes(one);
			case 21 -> repeats(one);
			case 22 -> split(one);
			case 23 -> merge(one);
			case 24 -> duplicate(one);
			case 25 -> delete(one);
			case 26 -> mergeActors();
			case 27 -> mergeClaims();
			case 28 -> actor(i);
			case 29 -> claim(i);
			case 30 -> article(i);
			case 31 -> correspondence(one, i);
			case 32, 33 -> create(i);
			default -> throw new IllegalStateException();
		}
	}

	private <T> T any(Collection<T> things) {
		if (things.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to choose from.");
		}
		return List.copyOf(things).get(random.nextInt(things.size()));
	}

	private void apply(CorpusEdit edit, String... touched) throws IOException {
		corpus = desk.apply(edit);
		Map<String, String> after = Desk.essences(corpus);
		Set<String> may = new HashSet<>(List.of(touched));
		before.forEach((name, essence) -> {
			if (!may.contains(name)) {
				assertEquals(essence, after.get(name), () -> edit.label() + " of " + may + " changed " + name + ": " + edit);
			}
		});
	}

	private StatementFacts now(StatementFacts one) {
		return corpus.statement(one.qualifiedName()).orElseThrow();
	}

	private ArticleText text(StatementFacts one) {
		return corpus.text(corpus.article(one.article()).orElseThrow()).orElseThrow(() -> new IllegalArgumentException("The article has no text."));
	}

	/** Some words, near the content more often than not. */
	private Span words(StatementFacts one) {
		TextUnits units = new TextUnits(text(one), null);
		List<Span> words = units.all(Unit.WORD);
		int at = random.nextInt(words.size());
		if (one.content() != null && random.nextInt(3) > 0) {
			int near = one.content().spans().getFirst().start() + random.nextInt(300) - 150;
			while (at > 0 && words.get(at).start() > near) {
				at--;
			}
		}
		int last = Math.min(words.size() - 1, at + random.nextInt(random.nextBoolean() ? 3 : 20));
		return new Span(words.get(at).start(), words.get(last).end());
	}

	private AnchorPlace place(StatementFacts one) {
		int members = one.allMembers().size();
		int stances = one.allStances().size();
		return switch (random.nextInt(9)) {
			case 0, 1 -> AnchorPlace.CONTENT;
			case 2 -> AnchorPlace.CUE;
			case 3 -> AnchorPlace.SOURCE;
			case 4 -> AnchorPlace.HEDGE;
			case 5 -> AnchorPlace.ADDRESSEE;
			case 6 -> members == 0 ? AnchorPlace.CUE : AnchorPlace.ofMember(any(List.of(Role.CUE, Role.SOURCE, Role.HEDGE)), random.nextInt(members));
			default -> stances == 0 ? AnchorPlace.CONTENT : AnchorPlace.part(random.nextInt(stances));
		};
	}

	private static List<Span> spans(AnchorPlace place, StatementFacts one) {
		return place.in(one).map(AnchorFacts::spans).orElse(List.of());
	}

	private List<AnchorPlace> places(StatementFacts one) {
		List<AnchorPlace> places = new ArrayList<>(List.of(AnchorPlace.CONTENT, AnchorPlace.CUE, AnchorPlace.SOURCE, AnchorPlace.HEDGE, AnchorPlace.ADDRESSEE));
		for (int i = 0; i < one.allMembers().size(); i++) {
			for (Role role : List.of(Role.CUE, Role.SOURCE, Role.HEDGE, Role.WORDS)) {
				places.add(AnchorPlace.ofMember(role, i));
			}
		}
		for (int i = 0; i < one.allStances().size(); i++) {
			places.add(AnchorPlace.part(i));
		}
		return places;
	}

	/** All other anchors are where they were; parts may have become less with the content. */
	private void othersStay(StatementFacts one, AnchorPlace changed) {
		for (AnchorPlace other : places(one)) {
			if (!other.equals(changed) && !(other.role() == Role.PART && changed.equals(AnchorPlace.CONTENT))) {
				assertEquals(spans(other, one), spans(other, now(one)), () -> other + " of " + one.qualifiedName());
			}
		}
	}

	private void setAnchor(StatementFacts one) throws IOException {
		AnchorPlace place = place(one);
		Span words = words(one);
		List<Span> said = spans(AnchorPlace.CONTENT, one);
		if (place.role() == Role.PART && !said.isEmpty()) {
			Span piece = any(said);
			int start = piece.start() + random.nextInt(piece.length());
			words = new Quoting(text(one)).trimmed(new TextUnits(text(one), null).toWords(new Span(start, start + 1 + random.nextInt(piece.end() - start))));
		}
		applyKeeping(new AnchorEdits(session).set(one.qualifiedName(), place, List.of(words)), one.qualifiedName());
		assertEquals(List.of(words), spans(place, now(one)));
		othersStay(one, place);
	}

	private void addPiece(StatementFacts one) throws IOException {
		AnchorPlace place = any(List.of(AnchorPlace.CONTENT, AnchorPlace.CUE, AnchorPlace.SOURCE));
		Span words = words(one);
		applyKeeping(new AnchorEdits(session).add(one.qualifiedName(), place, words), one.qualifiedName());
		assertTrue(spans(place, now(one)).stream().anyMatch(span -> span.contains(words)));
		spans(place, one).forEach(old -> assertTrue(spans(place, now(one)).stream().anyMatch(span -> span.contains(old))));
		othersStay(one, place);
	}

	private void clear(StatementFacts one) throws IOException {
		List<AnchorPlace> there = places(one).stream().filter(place -> place.role() != Role.CONTENT && place.in(one).isPresent()).toList();
		AnchorPlace place = any(there.isEmpty() ? List.of(AnchorPlace.CUE) : there);
		apply(new AnchorEdits(session).clear(one.qualifiedName(), place, -1), one.qualifiedName());
		assertEquals(Optional.empty(), place.in(now(one)));
		othersStay(one, place);
	}

	private void move(StatementFacts one) throws IOException {
		List<AnchorPlace> there = places(one).stream().filter(place -> !spans(place, one).isEmpty()).toList();
		AnchorPlace place = any(there);
		int piece = random.nextInt(spans(place, one).size());
		Span old = spans(place, one).get(piece);
		TextUnits units = new TextUnits(text(one), null);
		boolean start = random.nextBoolean();
		Unit unit = any(List.of(Unit.CHARACTER, Unit.WORD, Unit.WORD, Unit.SENTENCE));
		int to = start ? random.nextBoolean() ? units.nextStart(unit, old.start()) : units.previousStart(unit, old.start())
				: random.nextBoolean() ? units.nextEnd(unit, old.end()) : units.previousEnd(unit, old.end());
		applyKeeping(new AnchorEdits(session).move(one.qualifiedName(), place, piece, start ? AnchorEdits.Edge.START : AnchorEdits.Edge.END, to), one.qualifiedName());
		Span wanted = new Quoting(text(one)).trimmed(start ? new Span(to, old.end()) : new Span(old.start(), to));
		assertEquals(wanted, spans(place, now(one)).get(piece));
		othersStay(one, place);
	}

	private Speaker speaker() {
		return random.nextInt(5) == 0 ? new Speaker.Writer() : random.nextInt(6) == 0 ? new Speaker.Unstated() : new Speaker.Known(any(corpus.actors()).name());
	}

	private static List<String> names(List<org.gainsay.facts.MemberFacts> members) {
		return members.stream().map(member -> member.actor() == null ? member.kind().toString() : member.actor()).toList();
	}

	private static String name(Speaker speaker) {
		return switch (speaker) {
			case Speaker.Known known -> known.actor();
			case Speaker.New made -> made.name();
			case Speaker.Writer writer -> "WRITER";
			case Speaker.Unstated unstated -> "UNSTATED";
			case Speaker.Unnamed unnamed -> "UNNAMED";
		};
	}

	private void speakers(StatementFacts one) throws IOException {
		List<Speaker> wished = new ArrayList<>(List.of(speaker()));
		if (random.nextBoolean()) {
			wished.add(speaker());
		}
		apply(new SpeakerEdits(session).speakers(List.of(one.qualifiedName()), wished), one.qualifiedName());
		assertEquals(wished.stream().map(RandomCommandsTest::name).toList(), names(now(one).members()));
		assertEquals(names(one.cited()), names(now(one).cited()));
	}

	private void addSpeaker(StatementFacts one, int i) throws IOException {
		StatementFacts two = any(Desk.statements(corpus).toList());
		Speaker speaker = random.nextBoolean() ? speaker() : new Speaker.New("new" + i, any(List.of(ActorKind.values())), "New \"" + i + "\"");
		applyKeeping(new SpeakerEdits(session).add(List.of(one.qualifiedName(), two.qualifiedName()), speaker), one.qualifiedName(), two.qualifiedName());
		assertTrue(names(now(one).members()).contains(name(speaker)));
		assertTrue(names(now(two).members()).contains(name(speaker)));
		assertTrue(names(now(one).members()).containsAll(names(one.members())));
	}

	private void removeSpeaker(StatementFacts one) throws IOException {
		int member = random.nextInt(Math.max(1, one.allMembers().size()));
		apply(new SpeakerEdits(session).remove(one.qualifiedName(), member), one.qualifiedName());
		List<String> left = new ArrayList<>(names(one.allMembers()));
		left.remove(member);
		assertEquals(left, names(now(one).allMembers()));
	}

	private void chain(StatementFacts one) throws IOException {
		List<Speaker> cited = random.nextInt(3) == 0 ? List.of() : random.nextBoolean() ? List.of(speaker()) : List.of(speaker(), speaker());
		apply(new SpeakerEdits(session).chain(List.of(one.qualifiedName()), cited), one.qualifiedName());
		assertEquals(cited.stream().map(RandomCommandsTest::name).toList(), names(now(one).cited()));
		assertEquals(names(one.members()), names(now(one).members()));
		if (cited.size() == 2) {
			before = Desk.essences(corpus);
			int first = one.members().size();
			apply(new SpeakerEdits(session).move(one.qualifiedName(), first, first + 1), one.qualifiedName());
			assertEquals(List.of(name(cited.get(1)), name(cited.get(0))), names(now(one).cited()));
		}
	}

	private void replaceSpeaker(StatementFacts one) throws IOException {
		int member = random.nextInt(Math.max(1, one.allMembers().size()));
		Speaker by = random.nextInt(4) == 0 ? new Speaker.Unnamed(words(one), null) : speaker();
		apply(new SpeakerEdits(session).replace(one.qualifiedName(), member, by), one.qualifiedName());
		assertEquals(name(by), names(now(one).allMembers()).get(member));
		assertEquals(one.allMembers().get(member).stances().size(), now(one).allMembers().get(member).stances().size());
	}

	private About about(int i) {
		return switch (random.nextInt(4)) {
			case 0 -> new About.Free("Free " + random.nextInt(5) + " \\ \"");
			case 1 -> new About.New("claim" + i, "Claim " + i);
			default -> new About.Known(any(corpus.claims()).name());
		};
	}

	private static TargetFacts target(About about) {
		return switch (about) {
			case About.Free free -> new TargetFacts(null, free.text());
			case About.New made -> new TargetFacts(made.name(), null);
			case About.Known known -> new TargetFacts(known.claim(), null);
		};
	}

	private void addStance(StatementFacts one, int i) throws IOException {
		StanceWish wish = new StanceWish(any(List.of(StanceKind.values())), List.of(about(i)), any(List.of(Certainty.values())), List.of());
		boolean member = random.nextInt(3) == 0 && !one.allMembers().isEmpty();
		applyKeeping(member ? new StanceEdits(session).addToMember(one.qualifiedName(), 0, wish) : new StanceEdits(session).add(List.of(one.qualifiedName()), wish), one.qualifiedName());
		List<StanceFacts> there = member ? now(one).allMembers().getFirst().stances() : now(one).stances();
		assertTrue(there.stream().anyMatch(stance -> stance.kind() == wish.kind() && stance.certainty() == wish.certainty() && stance.targets().equals(List.of(target(wish.about().getFirst())))));
	}

	private void changeStance(StatementFacts one) throws IOException {
		int stance = random.nextInt(Math.max(1, one.allStances().size()));
		StanceEdits edits = new StanceEdits(session);
		StanceKind kind = any(List.of(StanceKind.values()));
		apply(edits.kind(one.qualifiedName(), stance, kind), one.qualifiedName());
		Certainty certainty = any(List.of(Certainty.values()));
		apply(edits.certainty(one.qualifiedName(), stance, certainty), one.qualifiedName());
		List<About> about = List.of(new About.Known(any(corpus.claims()).name()), new About.Free("Free"));
		apply(edits.about(one.qualifiedName(), stance, about), one.qualifiedName());
		StanceFacts changed = now(one).allStances().get(stance);
		assertEquals(kind, changed.kind());
		assertEquals(certainty, changed.certainty());
		assertEquals(about.stream().map(RandomCommandsTest::target).toList(), changed.targets());
		assertEquals(Desk.spans(one.allStances().get(stance).part()), Desk.spans(changed.part()));
	}

	private void removeStance(StatementFacts one) throws IOException {
		int stance = random.nextInt(Math.max(1, one.allStances().size()));
		apply(new StanceEdits(session).remove(one.qualifiedName(), stance), one.qualifiedName());
		assertEquals(one.allStances().size() - 1, now(one).allStances().size());
	}

	private void kinds() throws IOException {
		List<StatementFacts> some = List.of(any(Desk.statements(corpus).toList()), any(Desk.statements(corpus).toList()), any(Desk.statements(corpus).toList()));
		String[] names = some.stream().map(StatementFacts::qualifiedName).toArray(String[]::new);
		StanceKind kind = any(List.of(StanceKind.values()));
		apply(new StanceEdits(session).kind(List.of(names), kind), names);
		some.forEach(one -> assertTrue(now(one).stances().stream().allMatch(stance -> stance.kind() == kind)));
	}

	private void retarget() throws IOException {
		String from = any(corpus.claims()).name();
		String to = any(corpus.claims()).name();
		if (from.equals(to)) {
			return;
		}
		String[] touched = Desk.statements(corpus).filter(one -> isAbout(one, from)).map(StatementFacts::qualifiedName).toArray(String[]::new);
		apply(new StanceEdits(session).retarget(from, new About.Known(to)), touched);
		assertTrue(Desk.statements(corpus).noneMatch(one -> isAbout(one, from)));
		for (String name : touched) {
			assertTrue(isAbout(corpus.statement(name).orElseThrow(), to));
		}
	}

	private static boolean isAbout(StatementFacts one, String claim) {
		return one.allStances().stream().anyMatch(stance -> stance.targets().stream().anyMatch(target -> claim.equals(target.claim())));
	}

	private void toClaim(StatementFacts any, int i) throws IOException {
		for (StatementFacts one : Desk.statements(corpus).toList()) {
			for (int stance = 0; stance < one.allStances().size(); stance++) {
				List<TargetFacts> targets = one.allStances().get(stance).targets();
				for (int target = 0; target < targets.size(); target++) {
					if (targets.get(target).text() != null) {
						String text = targets.get(target).text();
						String[] touched = Desk.statements(corpus).map(StatementFacts::qualifiedName).toArray(String[]::new);
						apply(new StanceEdits(session).toClaim(one.qualifiedName(), stance, target, new About.New("of" + i, text), true), touched);
						assertTrue(Desk.statements(corpus).noneMatch(
								other -> other.allStances().stream().anyMatch(its -> its.targets().stream().anyMatch(each -> text.equals(each.text())))));
						assertTrue(isAbout(now(one), "of" + i));
						return;
					}
				}
			}
		}
	}

	private void fields(StatementFacts one) throws IOException {
		StatementEdits edits = new StatementEdits(session);
		StatementFacts two = any(Desk.statements(corpus).toList());
		List<String> both = List.of(one.qualifiedName(), two.qualifiedName());
		String[] touched = both.toArray(String[]::new);
		Form form = any(List.of(Form.values()));
		Act act = any(List.of(Act.values()));
		StatementStatus status = any(List.of(StatementStatus.values()));
		Certainty certainty = any(List.of(Certainty.values()));
		String note = random.nextBoolean() ? null : "A \"note\" \\ with\nlines " + random.nextInt(9);
		String date = random.nextBoolean() ? null : "2025-10-1" + random.nextInt(10) + (random.nextBoolean() ? "" : "T10:20+02:00");
		BigDecimal confidence = random.nextBoolean() ? null : new BigDecimal("0." + random.nextInt(10));
		apply(edits.form(both, form), touched);
		apply(edits.act(both, act), touched);
		apply(edits.status(both, status), touched);
		apply(edits.writerCertainty(both, certainty), touched);
		apply(edits.note(both, note), touched);
		apply(edits.date(both, date), touched);
		apply(edits.confidence(both, confidence), touched);
		for (StatementFacts each : List.of(now(one), now(two))) {
			assertEquals(List.of(form, act, status, certainty, Optional.ofNullable(note), Optional.ofNullable(date), Optional.ofNullable(confidence)),
					List.of(each.form(), each.act(), each.status(), each.writerCertainty(), Optional.ofNullable(each.note()), Optional.ofNullable(each.date()),
							Optional.ofNullable(each.confidence())));
		}
	}

	private void codes(StatementFacts one) throws IOException {
		List<String> values = random.nextInt(3) == 0 ? List.of() : List.of(any(List.of("report", "reaction", "justification", "background", "nothing")));
		apply(new StatementEdits(session).code(List.of(one.qualifiedName()), "function", values), one.qualifiedName());
		assertEquals(values, now(one).codes().stream().flatMap(code -> code.values().stream()).toList());
	}

	private AnnotationSetFacts setOf(StatementFacts one) {
		return corpus.setsOf(one.article()).stream().filter(set -> set.statements().contains(one)).findFirst().orElseThrow();
	}

	private void repeats(StatementFacts one) throws IOException {
		List<String> repeated = random.nextInt(3) == 0 ? List.of() : List.of(any(setOf(one).statements()).qualifiedName());
		apply(new StatementEdits(session).repeats(one.qualifiedName(), repeated), one.qualifiedName());
		assertEquals(repeated, now(one).repeats());
	}

	private void split(StatementFacts one) throws IOException {
		Span said = any(spans(AnchorPlace.CONTENT, one));
		int offset = new TextUnits(text(one), null).nextStart(Unit.WORD, said.start() + random.nextInt(said.length()));
		CorpusEdit edit = new StatementEdits(session).split(one.qualifiedName(), offset);
		apply(edit, one.qualifiedName());
		StatementFacts first = corpus.statement(edit.results().get(0)).orElseThrow();
		StatementFacts second = corpus.statement(edit.results().get(1)).orElseThrow();
		assertTrue(first.content().spans().stream().allMatch(span -> span.end() <= offset));
		assertTrue(second.content().spans().stream().allMatch(span -> span.start() >= offset));
		for (AnchorPlace place : List.of(AnchorPlace.CUE, AnchorPlace.SOURCE, AnchorPlace.HEDGE, AnchorPlace.ADDRESSEE)) {
			assertEquals(spans(place, one), spans(place, first));
			assertEquals(spans(place, one), spans(place, second));
		}
		assertEquals(names(one.allMembers()), names(second.allMembers()));
		assertEquals(one.codes(), second.codes());
	}

	private void merge(StatementFacts one) throws IOException {
		StatementFacts two = any(setOf(one).statements());
		String[] touched = setOf(one).statements().stream().map(StatementFacts::qualifiedName).toArray(String[]::new);
		apply(new StatementEdits(session).merge(List.of(one.qualifiedName(), two.qualifiedName())), touched);
		assertEquals(Optional.empty(), corpus.statement(two.qualifiedName()));
		List<Span> said = spans(AnchorPlace.CONTENT, now(one));
		spans(AnchorPlace.CONTENT, one).forEach(old -> assertTrue(said.stream().anyMatch(span -> span.contains(old))));
		spans(AnchorPlace.CONTENT, two).forEach(old -> assertTrue(said.stream().anyMatch(span -> span.contains(old))));
		assertTrue(names(now(one).members()).containsAll(names(one.members())));
		two.stances().forEach(old -> assertTrue(now(one).stances().stream().anyMatch(stance -> stance.kind() == old.kind() && stance.targets().equals(old.targets()))));
	}

	private void duplicate(StatementFacts one) throws IOException {
		CorpusEdit edit = new StatementEdits(session).duplicate(one.qualifiedName());
		apply(edit);
		StatementFacts copy = corpus.statement(edit.results().getFirst()).orElseThrow();
		assertEquals(Desk.essence(one).replaceFirst("^.*\n", ""), Desk.essence(copy).replaceFirst("^.*\n", ""));
	}

	private void delete(StatementFacts one) throws IOException {
		if (before.size() < 40) {
			return;
		}
		String[] touched = Desk.statements(corpus).filter(other -> other == one || other.repeats().contains(one.qualifiedName())).map(StatementFacts::qualifiedName).toArray(String[]::new);
		apply(new StatementEdits(session).delete(List.of(one.qualifiedName())), touched);
		assertEquals(Optional.empty(), corpus.statement(one.qualifiedName()));
	}

	private void mergeActors() throws IOException {
		ActorFacts kept = any(corpus.actors());
		ActorFacts other = any(corpus.actors());
		if (corpus.actors().size() < 12) {
			return;
		}
		int uses = new ActorEdits(session).uses(kept.name()) + new ActorEdits(session).uses(other.name());
		String[] all = before.keySet().toArray(String[]::new);
		apply(new ActorEdits(session).merge(kept.name(), other.name()), all);
		assertEquals(Optional.empty(), corpus.actor(other.name()));
		assertEquals(0, new ActorEdits(session).uses(other.name()));
		ActorFacts now = corpus.actor(kept.name()).orElseThrow();
		assertTrue(now.aliases().containsAll(kept.aliases()) && now.aliases().containsAll(other.aliases().stream().filter(alias -> !alias.equals(kept.label())).toList()));
		assertTrue(other.label().equals(kept.label()) || now.aliases().contains(other.label()));
		assertTrue(now.sameAs().containsAll(other.sameAs()) && now.roles().size() >= Math.max(kept.roles().size(), other.roles().size()));
		assertTrue(new ActorEdits(session).uses(kept.name()) <= uses + other.roles().size() + 1);
	}

	private void mergeClaims() throws IOException {
		ClaimFacts kept = any(corpus.claims());
		ClaimFacts other = any(corpus.claims());
		if (corpus.claims().size() < 10) {
			return;
		}
		List<String> about = Desk.statements(corpus).filter(one -> isAbout(one, other.name())).map(StatementFacts::qualifiedName).toList();
		apply(new ClaimEdits(session).merge(kept.name(), other.name()), about.toArray(String[]::new));
		assertEquals(Optional.empty(), corpus.claim(other.name()));
		assertEquals(0, new ClaimEdits(session).uses(other.name()));
		about.forEach(name -> assertTrue(isAbout(corpus.statement(name).orElseThrow(), kept.name())));
		ClaimFacts now = corpus.claim(kept.name()).orElseThrow();
		assertTrue(now.relations().stream().noneMatch(relation -> relation.target().equals(kept.name())));
		other.relations().stream().filter(relation -> !relation.target().equals(kept.name())).forEach(relation -> assertTrue(now.relations().contains(relation)));
	}

	private void actor(int i) throws IOException {
		ActorEdits edits = new ActorEdits(session);
		apply(edits.create("actor" + i, ActorKind.PERSON, "Actor " + i, List.of("A", "B"), any(corpus.actors()).name()));
		ActorFacts one = any(corpus.actors());
		String alias = "Alias \"" + i + "\"";
		apply(edits.addAlias(one.name(), alias));
		apply(edits.label(one.name(), "Label \\ " + i));
		apply(edits.kind(one.name(), one.kind()));
		apply(edits.sameAs(one.name(), List.of("https://example.org/" + i)));
		apply(edits.roles(one.name(), one.roles()));
		ActorFacts now = corpus.actor(one.name()).orElseThrow();
		assertTrue(now.aliases().contains(alias));
		assertEquals("Label \\ " + i, now.label());
		assertEquals(one.roles(), now.roles());
		apply(edits.partOf(one.name(), random.nextInt(3) == 0 ? null : any(corpus.actors()).name()));
		apply(edits.delete("actor" + i));
	}

	private void claim(int i) throws IOException {
		ClaimEdits edits = new ClaimEdits(session);
		ClaimFacts one = any(corpus.claims());
		apply(edits.create("made" + i, "Made " + i, one.relations(), "spill"));
		assertTrue(corpus.event("spill").orElseThrow().claims().contains("made" + i));
		apply(edits.text(one.name(), "Text \"" + i + "\""));
		apply(edits.relations("made" + i, random.nextBoolean() ? List.of() : one.relations().stream().limit(1).toList()));
		assertEquals("Text \"" + i + "\"", corpus.claim(one.name()).orElseThrow().text());
	}

	private void article(int i) throws IOException {
		ArticleEdits edits = new ArticleEdits(session);
		ArticleFacts one = any(corpus.articles());
		Status status = any(List.of(Status.values()));
		apply(edits.status(List.of(one.name()), null, status));
		assertEquals(status, corpus.set(one.name(), null).orElseThrow().status(), one.name());
		apply(edits.code(List.of(one.name()), "frame", random.nextBoolean() ? List.of() : List.of("health", "economy")));
		apply(edits.title(one.name(), "Title " + i));
		apply(edits.published(one.name(), "2025-10-13"));
		apply(edits.outlet(List.of(one.name()), random.nextBoolean() ? null : new Speaker.Known(any(corpus.actors()).name())));
		apply(edits.events(List.of(one.name()), random.nextBoolean() ? List.of() : List.of("spill")));
		assertEquals("Title " + i, corpus.article(one.name()).orElseThrow().title());
		if (random.nextInt(3) == 0) {
			CorpusEdit made = edits.create(new ArticleEdits.Wish(null, null, "articles/new " + i + ".txt", "\uD83D\uDD34 Head\r\nThe mayor said “no”.\n", null, null, null, "en", null, "spill", true, "anna"));
			apply(made);
			assertEquals("new_" + i, made.results().getFirst());
			assertEquals("\uD83D\uDD34 Head", corpus.article("new_" + i).orElseThrow().title());
		}
	}

	private void correspondence(StatementFacts one, int i) throws IOException {
		StatementFacts two = any(Desk.statements(corpus).toList());
		CorrespondenceEdits edits = new CorrespondenceEdits(session);
		if (corpus.correspondences().size() > 8) {
			apply(edits.remove(any(corpus.correspondences()).name()));
			return;
		}
		apply(edits.add("same" + i, any(List.of(CorrespondenceKind.values())), List.of(one.qualifiedName(), two.qualifiedName()), any(List.of(How.values())), new BigDecimal("0.5")));
		StatementFacts three = any(Desk.statements(corpus).toList());
		apply(edits.addTo("same" + i, three.qualifiedName()));
		assertTrue(corpus.correspondences().stream().anyMatch(same -> same.name().equals("same" + i) && same.statements().contains(three.qualifiedName())));
		apply(edits.removeFrom("same" + i, one.qualifiedName()));
		assertFalse(corpus.correspondences().stream().anyMatch(same -> same.name().equals("same" + i) && same.statements().contains(one.qualifiedName())));
	}

	private void create(int i) throws IOException {
		StatementFacts like = any(Desk.statements(corpus).toList());
		AnnotationSetFacts set = setOf(like);
		NewStatement.Wish wish = new NewStatement.Wish(set.article(), set.name(), List.of(words(like))).named("made" + i);
		StatementFacts there = new StatementFacts("x", true, "x", like.article(), null, new AnchorFacts(wish.content(), like.at().whole()), null, false, null, null, null, List.of(), List.of(), Form.UNSPECIFIED,
				Act.UNSPECIFIED, List.of(), Certainty.UNSPECIFIED, null, List.of(), null, null, StatementStatus.ACCEPTED, null, List.of(), like.at());
		wish = wish.with(Role.CUE, List.of(words(there))).with(Role.SOURCE, List.of(words(there))).with(Role.HEDGE, List.of(words(there))).by(List.of(speaker()), List.of(new Speaker.Unnamed(words(there), null)))
				.taking(List.of(new StanceWish(StanceKind.DENIES, List.of(about(i)), Certainty.PROBABLE, wish.content())));
		CorpusEdit edit = NewStatement.of(wish, session);
		apply(edit);
		StatementFacts made = corpus.statement(edit.results().getFirst()).orElseThrow();
		assertEquals(wish.content(), made.content().spans());
		assertEquals(wish.cue(), made.cue().spans());
		assertEquals(wish.source(), made.source().spans());
		assertEquals(wish.hedge(), made.hedge().spans());
		assertEquals(wish.content(), made.stances().getFirst().part().spans());
	}
}
