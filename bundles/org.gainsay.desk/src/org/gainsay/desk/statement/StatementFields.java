// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.osgi.util.NLS;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.statement.Field.Extra;
import org.gainsay.desk.statement.Field.Kind;
import org.gainsay.desk.statement.Field.Making;
import org.gainsay.desk.statement.Field.Suggestions;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.dsl.ide.renaming.Renaming;
import org.gainsay.edit.About;
import org.gainsay.edit.AnchorEdits;
import org.gainsay.edit.AnchorPlace;
import org.gainsay.edit.AnchorPlace.Role;
import org.gainsay.edit.MemberEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.edit.SpeakerEdits;
import org.gainsay.edit.StanceEdits;
import org.gainsay.edit.StanceWish;
import org.gainsay.edit.StatementEdits;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.CategoryFacts;
import org.gainsay.facts.CodeFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.MemberFacts;
import org.gainsay.facts.Problem;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.Region;
import org.gainsay.facts.StanceFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.facts.TargetFacts;
import org.gainsay.model.Act;
import org.gainsay.model.ActorKind;
import org.gainsay.model.CategoryKind;
import org.gainsay.model.CategorySubject;
import org.gainsay.model.Certainty;
import org.gainsay.model.Form;
import org.gainsay.model.StanceKind;
import org.gainsay.model.StatementStatus;
import org.gainsay.text.ArticleText;
import org.gainsay.text.Span;

/** The form of a statement, line by line: what stands there, what is wrong with it, and what a change of it changes. */
public final class StatementFields {

	/** The parts of the form by the keys of their titles, those first that are closed first where not all of them have room. */
	public static final List<String> CLOSED_FIRST = List.of("part add", "part rest", "part words"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	/** What is typed for several speakers whose count the text does not give. */
	private static final String SEVERAL = "several"; //$NON-NLS-1$

	private final Corpus corpus;
	private final StatementFacts statement;
	private final String name;
	private final Choices choices;
	private final ArticleText text;
	private final List<Field> fields = new ArrayList<>();
	/** What is added now and then, and has a part of its own as long as it is not there. */
	private final List<Field> adding = new ArrayList<>();
	/** Where the lines are written in the file, to know whose a problem is. */
	private final Map<String, Region> regions = new LinkedHashMap<>();

	private StatementFields(StatementFacts statement, Corpus corpus) {
		this.corpus = corpus;
		this.statement = statement;
		this.name = statement.qualifiedName();
		this.choices = new Choices(corpus);
		this.text = corpus.article(statement.article()).flatMap(corpus::text).orElse(null);
	}

	/** The lines of a statement: who speaks and what they do with it before the words that show it, and what is rarely given behind them. A title says what its part holds. */
	public static List<Field> of(StatementFacts statement, Corpus corpus) {
		StatementFields made = new StatementFields(statement, corpus);
		made.speakers();
		made.stances();
		made.words();
		made.add();
		made.rest();
		return HeldWords.in(made.withProblems());
	}

	private void words() {
		heading("words", DeskMessages.Form_words, ""); //$NON-NLS-1$ //$NON-NLS-2$
		anchor("content", DeskMessages.Form_content, AnchorPlace.CONTENT, false); //$NON-NLS-1$
		anchor("cue", DeskMessages.Form_cue, AnchorPlace.CUE, true); //$NON-NLS-1$
		if (statement.cue() != null) {
			tick(statement.cueNegated() ? fields : adding, "negated", DeskMessages.Form_negated, statement.cueNegated(), //$NON-NLS-1$
					on -> session -> new AnchorEdits(session).negate(name, AnchorPlace.CUE, on));
		}
		anchor("source", DeskMessages.Form_source, AnchorPlace.SOURCE, true); //$NON-NLS-1$
		anchor(statement.hedge() == null ? adding : fields, "hedge", DeskMessages.Form_hedge, AnchorPlace.HEDGE, true); //$NON-NLS-1$
		anchor(statement.addressee() == null ? adding : fields, "addressee", DeskMessages.Form_addressee, AnchorPlace.ADDRESSEE, true); //$NON-NLS-1$
		(statement.addresseeActor() == null ? adding : fields).add(new Field("told", Kind.TEXT, DeskMessages.Form_told, DeskMessages.Form_toldHint, statement.addresseeActor() == null ? "" : actor(statement.addresseeActor()), List.of(), //$NON-NLS-1$ //$NON-NLS-2$
				Suggestions.ACTORS, typed -> told(typed), null, List.of(), List.of()));
	}

	private Making told(String typed) {
		List<Speaker> actors = choices.actors(typed, DeskMessages.Form_noActor);
		if (actors.size() > 1) {
			throw new IllegalArgumentException(DeskMessages.Form_oneActor);
		}
		return session -> new StatementEdits(session).addressee(List.of(name), actors.isEmpty() ? null : Choices.declared(actors.getFirst(), session));
	}

	private String actor(String actor) {
		return corpus.actor(actor).map(choices::written).orElse(actor);
	}

	private void anchor(String key, String label, AnchorPlace place, boolean clearable) {
		anchor(fields, key, label, place, clearable);
	}

	private void anchor(List<Field> to, String key, String label, AnchorPlace place, boolean clearable) {
		Optional<AnchorFacts> anchor = place.in(statement);
		List<Extra> extras = new ArrayList<>();
		extras.add(new Extra(DeskMessages.Form_take, true, words -> session -> new AnchorEdits(session).set(name, place, List.of(words))));
		if (anchor.isPresent()) {
			extras.add(new Extra(DeskMessages.Form_addPiece, true, words -> session -> new AnchorEdits(session).add(name, place, words)));
			if (clearable) {
				extras.add(new Extra(DeskMessages.Form_clear, false, words -> session -> new AnchorEdits(session).clear(name, place, -1)));
			}
		}
		anchor.ifPresent(found -> regions.put(key, found.at()));
		List<Span> spans = anchor.map(AnchorFacts::spans).orElse(List.of());
		String hint = anchor.isPresent() && spans.isEmpty() ? DeskMessages.Form_notFound : DeskMessages.Form_takeHint;
		to.add(new Field(key, Kind.WORDS, label, hint, words(spans), List.of(), Suggestions.NONE, null, place, spans, extras));
	}

	private String words(List<Span> spans) {
		return text == null ? "" : text.words(spans).replaceAll("\\s+", " "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private void speakers() {
		heading("speakers", DeskMessages.Form_speakers, ""); //$NON-NLS-1$ //$NON-NLS-2$
		for (int i = 0; i < statement.members().size(); i++) {
			member(i, statement.members().get(i), i == 0 ? DeskMessages.Form_by : DeskMessages.Form_and);
		}
		add(statement.members().isEmpty() ? fields : adding, "addSpeaker", statement.members().isEmpty() ? DeskMessages.Form_by : DeskMessages.Form_and, DeskMessages.Form_addSpeaker, //$NON-NLS-1$
				speaker -> session -> new SpeakerEdits(session).add(List.of(name), Choices.declared(speaker, session)));
		int index = statement.members().size();
		for (List<MemberFacts> link : statement.links().stream().skip(1).toList()) {
			for (MemberFacts cited : link) {
				member(index++, cited, cited == link.getFirst() ? DeskMessages.Form_citing : DeskMessages.Form_and);
			}
		}
		if (!statement.cited().isEmpty()) {
			add(adding, "addCitedBeside", DeskMessages.Form_and, DeskMessages.Form_addCitedBeside, //$NON-NLS-1$
					speaker -> session -> new SpeakerEdits(session).citeBeside(List.of(name), Choices.declared(speaker, session)));
		}
		if (!statement.members().isEmpty()) {
			add(adding, "addCited", DeskMessages.Form_citing, DeskMessages.Form_addCited, //$NON-NLS-1$
					speaker -> session -> new SpeakerEdits(session).cite(List.of(name), Choices.declared(speaker, session)));
		}
	}

	private void add(List<Field> to, String key, String label, String hint, Function<Speaker, Making> adding) {
		List<Extra> extras = List.of(new Extra(DeskMessages.Form_takeUnnamed, true, words -> adding.apply(new Speaker.Unnamed(words, null))));
		to.add(new Field(key, Kind.TEXT, label, hint, "", List.of(), Suggestions.SPEAKERS, //$NON-NLS-1$
				typed -> choices.speaker(typed).map(adding).orElse(null), null, List.of(), extras));
	}

	private void member(int index, MemberFacts member, String label) {
		String key = "member " + index; //$NON-NLS-1$
		regions.put(key, member.at());
		List<Extra> extras = new ArrayList<>();
		boolean unnamed = member.kind() == MemberFacts.Kind.UNNAMED;
		if (unnamed) {
			extras.add(new Extra(DeskMessages.Form_take, true, words -> session -> new AnchorEdits(session).set(name, AnchorPlace.ofMember(Role.WORDS, index), List.of(words))));
		} else {
			extras.add(new Extra(DeskMessages.Form_becomesUnnamed, true, words -> session -> new SpeakerEdits(session).replace(name, index, new Speaker.Unnamed(words, null))));
		}
		for (Role role : List.of(Role.SOURCE, Role.CUE, Role.HEDGE)) {
			AnchorPlace own = AnchorPlace.ofMember(role, index);
			if (own.in(statement).isEmpty()) {
				extras.add(new Extra(takeOwn(role), true, words -> session -> new AnchorEdits(session).set(name, own, List.of(words))));
			}
		}
		move(extras, index);
		extras.add(new Extra(DeskMessages.Form_removeMember, false, words -> session -> new SpeakerEdits(session).remove(name, index)));
		if (unnamed) {
			List<Span> spans = AnchorFacts.spansOf(member.wordsAt());
			fields.add(new Field(key, Kind.WORDS, label, DeskMessages.Form_notFound, NLS.bind(DeskMessages.Form_unnamed, member.words()), List.of(),
					Suggestions.NONE, null, AnchorPlace.ofMember(Role.WORDS, index), spans, extras));
		} else {
			fields.add(new Field(key, Kind.TEXT, label, "", choices.written(member).orElse(""), List.of(), Suggestions.SPEAKERS, //$NON-NLS-1$ //$NON-NLS-2$
					typed -> choices.speaker(typed).<Making>map(speaker -> session -> new SpeakerEdits(session).replace(name, index, Choices.declared(speaker, session)))
							.orElse(session -> new SpeakerEdits(session).remove(name, index)),
					null, List.of(), extras));
		}
		for (Role role : List.of(Role.SOURCE, Role.CUE, Role.HEDGE)) {
			AnchorPlace own = AnchorPlace.ofMember(role, index);
			if (own.in(statement).isPresent()) {
				anchor(key + ' ' + role, NLS.bind(DeskMessages.Form_own, nameOf(role)), own, true);
			}
		}
		moreOf(index, member, key);
	}

	/** For whom a member speaks, how many it is, why it has no name, and its codes. */
	private void moreOf(int index, MemberFacts member, String key) {
		boolean unnamed = member.kind() == MemberFacts.Kind.UNNAMED;
		if (unnamed || member.kind() == MemberFacts.Kind.ACTOR) {
			boolean said = !member.onBehalfOf().isEmpty();
			(said ? fields : adding).add(new Field(key + " for", Kind.TEXT, //$NON-NLS-1$
					said || statement.allMembers().size() == 1 ? DeskMessages.Form_for : NLS.bind(DeskMessages.Form_forOf, StatementText.of(member, corpus)), DeskMessages.Form_forHint,
					String.join("; ", member.onBehalfOf().stream().map(this::actor).toList()), List.of(), Suggestions.ACTORS, typed -> forOthers(index, typed), null, List.of(), List.of())); //$NON-NLS-1$
		}
		if (unnamed || corpus.actor(member.actor()).filter(actor -> actor.kind() == ActorKind.GROUP).isPresent()) {
			fields.add(text(key + " number", Kind.TEXT, DeskMessages.Form_number, DeskMessages.Form_numberHint, //$NON-NLS-1$
					member.several() ? SEVERAL : Objects.toString(member.number(), ""), typed -> number(index, typed))); //$NON-NLS-1$
		}
		if (unnamed) {
			anchor(key + " because", DeskMessages.Form_because, AnchorPlace.ofMember(Role.MEMBER_GROUNDS, index), true); //$NON-NLS-1$
			corpus.categories().stream().filter(category -> category.subject() == CategorySubject.ACTOR).forEach(category -> code(key + ' ', category, member.codes(),
					values -> session -> new MemberEdits(session).code(name, index, category.name(), values)));
		}
	}

	private Making forOthers(int index, String typed) {
		List<Speaker> bodies = choices.actors(typed, DeskMessages.Form_noActor);
		return session -> new MemberEdits(session).onBehalfOf(name, index, bodies.stream().map(body -> Choices.declared(body, session)).toList());
	}

	private Making number(int index, String typed) {
		String wanted = typed.strip();
		if (wanted.isEmpty() || wanted.equals(SEVERAL)) {
			return session -> new MemberEdits(session).number(name, index, null, !wanted.isEmpty());
		}
		if (!wanted.matches("\\d{1,9}")) { //$NON-NLS-1$
			throw new IllegalArgumentException(NLS.bind(DeskMessages.Form_noCount, wanted));
		}
		return session -> new MemberEdits(session).number(name, index, Integer.valueOf(wanted), false);
	}

	private void move(List<Extra> extras, int index) {
		boolean speaks = index < statement.members().size();
		int first = speaks ? 0 : statement.members().size();
		int last = (speaks ? statement.members().size() : statement.allMembers().size()) - 1;
		if (index > first) {
			extras.add(new Extra(DeskMessages.Form_moveUp, false, words -> session -> new SpeakerEdits(session).move(name, index, index - 1)));
		}
		if (index < last) {
			extras.add(new Extra(DeskMessages.Form_moveDown, false, words -> session -> new SpeakerEdits(session).move(name, index, index + 1)));
		}
	}

	private static String takeOwn(Role role) {
		return NLS.bind(DeskMessages.Form_takeOwn, nameOf(role));
	}

	private static String nameOf(Role role) {
		return switch (role) {
			case CUE -> DeskMessages.Form_cueWord;
			case SOURCE -> DeskMessages.Form_sourceWord;
			case HEDGE -> DeskMessages.Form_hedgeWord;
			default -> throw new IllegalArgumentException(role.name());
		};
	}

	private void stances() {
		heading("stances", DeskMessages.Form_stances, ""); //$NON-NLS-1$ //$NON-NLS-2$
		List<StanceFacts> all = statement.allStances();
		for (int i = 0; i < all.size(); i++) {
			stance(i, all.get(i));
		}
		(all.isEmpty() ? fields : adding).add(new Field("addStance", Kind.TEXT, DeskMessages.Form_stance, DeskMessages.Form_addStance, "", List.of(), Suggestions.STANCES, //$NON-NLS-1$ //$NON-NLS-2$
				this::addStance, null, List.of(), List.of()));
	}

	private Making addStance(String typed) {
		if (typed.isBlank()) {
			return null;
		}
		StanceWish wish = choices.stance(typed).orElseThrow(() -> new IllegalArgumentException(DeskMessages.Form_noStance));
		return session -> new StanceEdits(session).add(List.of(name), wish);
	}

	private void stance(int index, StanceFacts stance) {
		String key = "stance " + index; //$NON-NLS-1$
		regions.put(key, stance.at());
		String label = owner(stance).map(member -> NLS.bind(DeskMessages.Form_stanceOf, StatementText.of(member, corpus))).orElse(DeskMessages.Form_stance);
		List<Extra> extras = new ArrayList<>();
		if (stance.part() == null) {
			extras.add(new Extra(DeskMessages.Form_takePart, true, words -> session -> new AnchorEdits(session).set(name, AnchorPlace.part(index), List.of(words))));
		}
		if (stance.condition() == null) {
			extras.add(new Extra(DeskMessages.Form_takeCondition, true, words -> session -> new AnchorEdits(session).set(name, AnchorPlace.condition(index), List.of(words))));
		}
		if (stance.refuses() && stance.grounds() == null) {
			extras.add(new Extra(DeskMessages.Form_takeGrounds, true, words -> session -> new AnchorEdits(session).set(name, AnchorPlace.grounds(index), List.of(words))));
		}
		extras.add(new Extra(DeskMessages.Form_removeStance, false, words -> session -> new StanceEdits(session).remove(name, index)));
		Field kind = choice(key, label, null, List.of(StanceKind.values()), stance.kind(), to -> session -> new StanceEdits(session).kind(name, index, (StanceKind) to));
		fields.add(new Field(kind.key(), kind.kind(), kind.label(), kind.hint(), kind.value(), kind.choices(), kind.suggestions(), kind.commit(), null,
				List.of(), extras));
		for (int target = 0; target < stance.targets().size(); target++) {
			target(index, target, stance);
		}
		fields.add(choice(key + " certainty", DeskMessages.Form_certainty, DeskMessages.Form_unstated, List.of(Certainty.values()), stance.certainty(), //$NON-NLS-1$
				to -> session -> new StanceEdits(session).certainty(name, index, (Certainty) to)));
		if (stance.part() != null) {
			anchor(key + " part", DeskMessages.Form_part, AnchorPlace.part(index), true); //$NON-NLS-1$
		}
		if (stance.grounds() != null) {
			anchor(key + " because", DeskMessages.Form_because, AnchorPlace.grounds(index), true); //$NON-NLS-1$
		}
		if (stance.condition() != null) {
			anchor(key + " if", DeskMessages.Form_if, AnchorPlace.condition(index), true); //$NON-NLS-1$
		}
	}

	private void target(int index, int target, StanceFacts stance) {
		TargetFacts about = stance.targets().get(target);
		List<Extra> extras = about.claim() != null ? List.of()
				: List.of(new Extra(DeskMessages.Form_makeClaim, false, words -> session -> new StanceEdits(session).toClaim(name, index, target, new About.New(null, about.text()), false)),
						new Extra(DeskMessages.Form_makeClaimEverywhere, false, words -> session -> new StanceEdits(session).toClaim(name, index, target, new About.New(null, about.text()), true)));
		String label = about.claim() != null ? DeskMessages.Form_aboutClaim : DeskMessages.Form_aboutText;
		String hint = about.claim() == null ? "" : corpus.claim(about.claim()).map(claim -> claim.text()).orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		fields.add(new Field("stance " + index + " about " + target, Kind.TEXT, label, hint, choices.written(about), List.of(), Suggestions.CLAIMS, //$NON-NLS-1$ //$NON-NLS-2$
				typed -> retarget(index, target, stance, typed), null, List.of(), extras));
	}

	private Making retarget(int index, int target, StanceFacts stance, String typed) {
		List<About> all = stance.targets().stream().map(StatementFields::about).collect(Collectors.toCollection(ArrayList::new));
		all.remove(target);
		all.addAll(target, choices.abouts(typed));
		return all.isEmpty() ? session -> new StanceEdits(session).remove(name, index) : session -> new StanceEdits(session).about(name, index, all);
	}

	private static About about(TargetFacts target) {
		return target.claim() != null ? new About.Known(target.claim()) : new About.Free(target.text());
	}

	private Optional<MemberFacts> owner(StanceFacts stance) {
		return statement.allMembers().stream().filter(member -> member.stances().stream().anyMatch(one -> one == stance)).findFirst();
	}

	private void rest() {
		heading("rest", DeskMessages.Form_rest, ""); //$NON-NLS-1$ //$NON-NLS-2$
		fields.add(text("name", Kind.TEXT, DeskMessages.Form_name, DeskMessages.Form_nameHint, statement.named() ? statement.name() : "", this::rename)); //$NON-NLS-1$ //$NON-NLS-2$
		fields.add(choice("form", DeskMessages.Form_form, DeskMessages.Form_unstated, List.of(Form.values()), statement.form(), //$NON-NLS-1$
				to -> session -> new StatementEdits(session).form(List.of(name), (Form) to)));
		fields.add(choice("act", DeskMessages.Form_act, DeskMessages.Form_unstated, List.of(Act.values()), statement.act(), //$NON-NLS-1$
				to -> session -> new StatementEdits(session).act(List.of(name), (Act) to)));
		fields.add(text("date", Kind.TEXT, DeskMessages.Form_date, DeskMessages.Form_dateHint, statement.date(), //$NON-NLS-1$
				typed -> session -> new StatementEdits(session).date(List.of(name), typed.strip())));
		fields.add(choice("writer", DeskMessages.Form_writerCertainty, DeskMessages.Form_unstated, List.of(Certainty.values()), statement.writerCertainty(), //$NON-NLS-1$
				to -> session -> new StatementEdits(session).writerCertainty(List.of(name), (Certainty) to)));
		fields.add(text("confidence", Kind.TEXT, DeskMessages.Form_confidence, DeskMessages.Form_confidenceHint, Objects.toString(statement.confidence(), ""), this::confidence)); //$NON-NLS-1$ //$NON-NLS-2$
		fields.add(choice("status", DeskMessages.Form_status, null, List.of(StatementStatus.values()), statement.status(), //$NON-NLS-1$
				to -> session -> new StatementEdits(session).status(List.of(name), (StatementStatus) to)));
		if (statement.origin() != null) {
			fields.add(text("origin", Kind.TEXT, DeskMessages.Form_origin, "", statement.origin(), null)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		corpus.categories().stream().filter(category -> category.subject() == CategorySubject.STATEMENT).forEach(this::code);
		fields.add(text("repeats", Kind.TEXT, DeskMessages.Form_repeats, DeskMessages.Form_repeatsHint, String.join(", ", statement.repeats().stream().map(this::inSet).toList()), //$NON-NLS-1$ //$NON-NLS-2$
				typed -> session -> new StatementEdits(session).repeats(name, split(typed).stream().map(this::qualified).toList())));
		fields.add(text("answers", Kind.TEXT, DeskMessages.Form_answers, DeskMessages.Form_answersHint, String.join(", ", statement.answers().stream().map(this::inSet).toList()), //$NON-NLS-1$ //$NON-NLS-2$
				typed -> session -> new StatementEdits(session).answers(name, split(typed).stream().map(this::qualified).toList())));
		fields.add(new Field("addAnswer", Kind.TEXT, "", DeskMessages.Form_addAnswer, "", List.of(), Suggestions.STATEMENTS, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				typed -> typed.isBlank() ? null : session -> new StatementEdits(session).addAnswer(name, qualified(typed.strip())), null, List.of(), List.of()));
		fields.add(text("note", Kind.NOTE, DeskMessages.Form_note, "", statement.note(), //$NON-NLS-1$ //$NON-NLS-2$
				typed -> session -> new StatementEdits(session).note(List.of(name), typed.strip())));
	}

	private Making rename(String typed) {
		if (typed.isBlank()) {
			throw new IllegalArgumentException(DeskMessages.Form_nameNeeded);
		}
		return !statement.named() ? session -> new StatementEdits(session).name(name, typed.strip())
				: session -> new Renaming(session).rename(new Named(ReferenceFacts.Kind.STATEMENT, name, new Place(statement.at().file(), statement.at().name())), typed.strip());
	}

	private Making confidence(String typed) {
		try {
			BigDecimal number = typed.isBlank() ? null : new BigDecimal(typed.strip());
			return session -> new StatementEdits(session).confidence(List.of(name), number);
		} catch (NumberFormatException none) {
			throw new IllegalArgumentException(NLS.bind(DeskMessages.Form_noNumber, typed.strip()), none);
		}
	}

	private void code(CategoryFacts category) {
		code("", category, statement.codes(), values -> session -> new StatementEdits(session).code(List.of(name), category.name(), values)); //$NON-NLS-1$
		for (int i = 0; i < statement.codes().size(); i++) {
			if (statement.codes().get(i).category().equals(category.name())) {
				anchor("code " + category.name() + " at", NLS.bind(DeskMessages.Form_passage, category.name()), AnchorPlace.code(i), true); //$NON-NLS-1$ //$NON-NLS-2$
			}
		}
	}

	/** @param set makes of values of the category what gives them */
	private void code(String under, CategoryFacts category, List<CodeFacts> codes, Function<List<String>, Making> set) {
		List<String> has = codes.stream().filter(code -> code.category().equals(category.name())).map(CodeFacts::values).findFirst().orElse(List.of());
		String key = under + "code " + category.name(); //$NON-NLS-1$
		String label = NLS.bind(DeskMessages.Form_code, category.name());
		if (category.kind() != CategoryKind.LIST) {
			String hint = category.kind() == CategoryKind.TEXT ? DeskMessages.Form_codeText
					: NLS.bind(DeskMessages.Form_codeNumber, category.minimum(), category.maximum());
			fields.add(text(key, Kind.TEXT, label, hint, has.isEmpty() ? "" : has.getFirst(), typed -> set.apply(typed.isBlank() ? List.of() : List.of(typed.strip())))); //$NON-NLS-1$
			return;
		}
		if (!category.several()) {
			List<String> values = Stream.concat(Stream.of(""), category.valueNames().stream()).toList(); //$NON-NLS-1$
			fields.add(new Field(key, Kind.CHOICE, label, "", has.isEmpty() ? "" : has.getFirst(), values, Suggestions.NONE, //$NON-NLS-1$ //$NON-NLS-2$
					value -> set.apply(value.isEmpty() ? List.of() : List.of(value)), null, List.of(), List.of()));
			return;
		}
		for (String value : category.valueNames()) {
			tick(key + ' ' + value, NLS.bind(DeskMessages.Form_codeValue, category.name(), value), has.contains(value),
					on -> set.apply(category.valueNames().stream().filter(one -> one.equals(value) ? on : has.contains(one)).toList()));
		}
	}

	/** The name of a statement as it is called within its own set. */
	private String inSet(String qualified) {
		String set = name.substring(0, name.length() - statement.name().length());
		return qualified.startsWith(set) ? qualified.substring(set.length()) : qualified;
	}

	private String qualified(String typed) {
		return corpus.statement(typed).isPresent() ? typed : name.substring(0, name.length() - statement.name().length()) + typed;
	}

	private static List<String> split(String typed) {
		return Arrays.stream(typed.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList(); //$NON-NLS-1$
	}

	private void add() {
		if (!adding.isEmpty()) {
			heading("add", DeskMessages.Form_add, DeskMessages.Form_addHint); //$NON-NLS-1$
			fields.addAll(adding);
		}
	}

	/** @param hint what the part is for, as long as nothing stands in it; empty where the names of its lines say so */
	private void heading(String part, String title, String hint) {
		fields.add(new Field("part " + part, Kind.HEADING, title, hint, "", List.of(), Suggestions.NONE, null, null, List.of(), List.of())); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void tick(String key, String label, boolean on, Function<Boolean, Making> commit) {
		tick(fields, key, label, on, commit);
	}

	private static void tick(List<Field> to, String key, String label, boolean on, Function<Boolean, Making> commit) {
		to.add(new Field(key, Kind.TICK, label, "", Boolean.toString(on), List.of(), Suggestions.NONE, //$NON-NLS-1$
				value -> commit.apply(Boolean.valueOf(value)), null, List.of(), List.of()));
	}

	private static Field text(String key, Kind kind, String label, String hint, String value, Function<String, Making> commit) {
		return new Field(key, kind, label, hint, Objects.toString(value, ""), List.of(), Suggestions.NONE, commit, null, List.of(), List.of()); //$NON-NLS-1$
	}

	/** @param none what stands for a value that is not written; null where there is none such */
	private static <E extends Enumerator> Field choice(String key, String label, String none, List<E> values, E value, Function<Enumerator, Making> commit) {
		Function<Enumerator, String> word = one -> none != null && one.getName().equals("unspecified") ? none : one.getLiteral(); //$NON-NLS-1$
		List<String> words = values.stream().map(word).collect(Collectors.toCollection(ArrayList::new));
		if (value == null) {
			words.add(0, none);
		}
		return new Field(key, Kind.CHOICE, label, "", value == null ? none : word.apply(value), words, Suggestions.NONE, //$NON-NLS-1$
				chosen -> values.stream().filter(one -> word.apply(one).equals(chosen)).findFirst().map(commit).orElse(null), null, List.of(), List.of());
	}

	/** Each problem goes to the innermost line that it lies in, what is missing to the line where it goes, the others of the whole statement to the first. */
	private List<Field> withProblems() {
		Map<String, List<Problem>> problems = new LinkedHashMap<>();
		Region whole = statement.at().whole();
		for (Problem problem : corpus.problems(statement.at().file())) {
			if (contains(whole, problem.region().offset())) {
				problems.computeIfAbsent(line(problem), one -> new ArrayList<>()).add(problem);
			}
		}
		return fields.stream().map(field -> problems.containsKey(field.key()) ? with(field, problems.get(field.key())) : field).toList();
	}

	private String line(Problem problem) {
		return switch (problem.code()) {
			case STATEMENT_WITHOUT_SPEAKER -> "addSpeaker"; //$NON-NLS-1$
			case STATEMENT_WITHOUT_STANCE -> "addStance"; //$NON-NLS-1$
			default -> regions.entrySet().stream().filter(entry -> contains(entry.getValue(), problem.region().offset()))
					.min(Comparator.comparingInt(entry -> entry.getValue().length())).map(Map.Entry::getKey).orElse("content"); //$NON-NLS-1$
		};
	}

	private static Field with(Field field, List<Problem> problems) {
		return field.with(problems.stream().map(StatementFields::message).toList(),
				problems.stream().map(Problem::severity).min(Comparator.naturalOrder()).orElseThrow());
	}

	/** What is missing is said as the form has it: the check speaks of what is to be written in the file. */
	private static String message(Problem problem) {
		return switch (problem.code()) {
			case STATEMENT_WITHOUT_SPEAKER -> DeskMessages.Form_speakerMissing;
			case STATEMENT_WITHOUT_STANCE -> DeskMessages.Form_stanceMissing;
			case STATEMENT_WITHOUT_CONTENT -> DeskMessages.Form_contentMissing;
			default -> problem.message();
		};
	}

	private static boolean contains(Region region, int offset) {
		return region.offset() <= offset && offset < region.end();
	}
}
