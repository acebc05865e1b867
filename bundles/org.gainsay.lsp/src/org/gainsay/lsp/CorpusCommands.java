// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.gainsay.analysis.agreement.AgreementJson;
import org.gainsay.analysis.agreement.AgreementOptions;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.agreement.Interval;
import org.gainsay.analysis.agreement.Match;
import org.gainsay.analysis.agreement.Measure;
import org.gainsay.analysis.agreement.OriginAgreement;
import org.gainsay.analysis.study.Case;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ide.study.StudyState;
import org.gainsay.edit.study.CommandLineWays;
import org.gainsay.edit.study.RoundCases;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Progress;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.facts.edit.FileEdits;
import org.gainsay.model.DecisionReason;
import org.gainsay.text.NameForm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * The commands that a client can ask for: how far coders agree, how far a study is, what went wrong in it, what coders gave, and what is decided of that. Those that tell answer as the
 * command of that name prints it with {@code --json}, of what the client's user may see, and change nothing; those that decide hand their edits to the client.
 */
final class CorpusCommands {

	/** {@code gainsay agreement --json}. */
	static final String AGREEMENT = "gainsay.agreement";
	/** {@code gainsay study status --json}. */
	static final String STATUS = "gainsay.study.status";
	/** {@code gainsay study check --json}. */
	static final String CHECK = "gainsay.study.check";
	/** {@code gainsay study cases --json}. */
	static final String CASES = "gainsay.study.cases";
	/** {@code gainsay study decide}. */
	static final String DECIDE = "gainsay.study.decide";
	/** {@code gainsay study gold}. */
	static final String GOLD = "gainsay.study.gold";
	/** All of them. */
	static final List<String> ALL = List.of(AGREEMENT, STATUS, CHECK, CASES, DECIDE, GOLD);

	private static final int LEAST_DRAWS = 100;
	private static final int MOST_DRAWS = 1_000_000;

	private final Workspace workspace;
	private final Requests requests;

	CorpusCommands(Workspace workspace, Requests requests) {
		this.workspace = workspace;
		this.requests = requests;
	}

	/**
	 * Does a command.
	 *
	 * @param arguments none, or one object: {@code uri} of a file or a folder of the corpus, {@code round}, and for the agreement what its options are called
	 */
	CompletableFuture<Object> execute(String command, List<Object> arguments) {
		Arguments given = new Arguments(arguments != null && !arguments.isEmpty() && arguments.getFirst() instanceof JsonObject one ? one : new JsonObject());
		return switch (command) {
			case AGREEMENT -> requests.askLong(command, () -> measuring(given), (measuring, progress) -> measuring.done(progress));
			case STATUS -> requests.ask(command, () -> {
				StudyState study = new StudyState(session(given));
				return new Answer(study.status(round(given, study)));
			});
			case CHECK -> requests.ask(command, () -> {
				StudyState study = new StudyState(session(given));
				try {
					return new Answer(study.check(round(given, study)));
				} catch (IOException unreadable) {
					throw new IllegalArgumentException("The folder cannot be read: " + unreadable.getMessage(), unreadable);
				}
			});
			case CASES -> requests.ask(command, () -> new Answer(cases(given, session(given)).json()));
			case DECIDE -> changing(command, () -> decision(given));
			case GOLD -> changing(command, () -> gold(given));
			default -> requests.ask(command, () -> {
				throw new IllegalArgumentException("There is no command \"" + command + "\"; there are: " + String.join(", ", ALL) + ".");
			});
		};
	}

	/** The corpus of what is named; where nothing is, the only one that the client has. */
	private CorpusSession session(Arguments given) {
		String uri = given.text("uri");
		if (uri != null) {
			return Corpora.path(uri).flatMap(workspace::sessionAt).orElseThrow(() -> new IllegalArgumentException("\"" + uri + "\" lies in no folder that is open here."));
		}
		List<CorpusSession> all = workspace.sessions();
		if (all.size() != 1) {
			throw new IllegalArgumentException(all.isEmpty() ? "No folder is open." : "Say of which corpus, by the uri of one of its files: there are " + all.size() + ".");
		}
		return all.getFirst();
	}

	private static String round(Arguments given, StudyState study) {
		if (study.rounds().isEmpty()) {
			throw new IllegalArgumentException("The corpus declares no study: no .claims file has a round.");
		}
		return checked(given.name("round"), study.rounds(), "There is no round ");
	}

	private static String checked(String name, List<String> names, String none) {
		if (name != null && !names.contains(name)) {
			throw new IllegalArgumentException(none + "\"" + name + "\"; " + (names.isEmpty() ? "the corpus has none." : "there are: " + String.join(", ", names) + "."));
		}
		return name;
	}

	// ---- what is decided

	/**
	 * What a command wants to be changed.
	 *
	 * @param answer what it answers then
	 */
	private record Change(CorpusSession session, CorpusEdit edit, Map<String, Object> answer) {
	}

	/** Has the client make a change, and answers when it has. */
	private CompletableFuture<Object> changing(String command, Supplier<Change> work) {
		return requests.ask(command, () -> {
			Change change = work.get();
			change.answer().put("files", change.edit().files().stream().map(FileEdits::file).toList());
			return workspace.apply(change.edit(), change.session()).<Object>thenApply(done -> new Answer(change.answer()));
		}).thenCompose(answer -> answer);
	}

	private static RoundCases cases(Arguments given, CorpusSession session) {
		StudyState study = new StudyState(session);
		String round = round(given, study);
		if (round == null && study.rounds().size() > 1) {
			throw new IllegalArgumentException("Say of which \"round\"; there are: " + String.join(", ", study.rounds()) + ".");
		}
		return new RoundCases(session, round == null ? study.rounds().getFirst() : round, CommandLineWays.WAYS);
	}

	private Change decision(Arguments given) {
		String who = workspace.reader();
		if (who == null) {
			throw new IllegalArgumentException("Say who decides, by a name in the setting \"gainsay.as\".");
		}
		CorpusSession session = session(given);
		RoundCases cases = cases(given, session);
		DecisionReason reason = RoundCases.reason(given.text("reason"));
		String moment = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.SECONDS).toString();
		String took = given.name("take");
		String own = given.text("own");
		boolean nothing = given.flag("nothing");
		if (given.flag("agreed")) {
			if (given.has("cases") || given.has("statement") || took != null || own != null || nothing || given.has("stances") || given.has("spans")) {
				throw new IllegalArgumentException("\"agreed\" takes what all gave; it goes with no other version and no case.");
			}
			return new Change(session, cases.takeAgreed(who, moment, reason, given.text("note")), decided(cases.agreed()));
		}
		String statement = given.text("statement");
		List<Case> chosen = statement != null ? List.of(cases.caseOf(statement)) : cases.chosen(given.names("cases"));
		if (chosen.isEmpty()) {
			throw new IllegalArgumentException("Say what is decided: \"cases\" with their identifiers, the \"statement\" of a coder by its full name, or \"agreed\".");
		}
		if (statement != null && took == null && own == null && !nothing) {
			took = RoundCases.coderOf(chosen.getFirst(), statement);
		}
		if ((took == null ? 0 : 1) + (own == null ? 0 : 1) + (nothing ? 1 : 0) != 1) {
			throw new IllegalArgumentException("Say what is taken, one of: \"take\" with a coder, \"nothing\", \"own\" with a version of your own.");
		}
		RoundCases.Choice choice = new RoundCases.Choice(took, given.name("stances"), given.name("spans"), nothing, own, reason, given.text("note"));
		if (took == null && (choice.stancesOf() != null || choice.spansOf() != null)) {
			throw new IllegalArgumentException("\"stances\" and \"spans\" go into a coder's version: say whose by \"take\".");
		}
		return new Change(session, cases.decide(who, moment, chosen, choice), decided(chosen));
	}

	private static Map<String, Object> decided(List<Case> cases) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("decided", cases.stream().map(Case::id).toList());
		return answer;
	}

	private Change gold(Arguments given) {
		CorpusSession session = session(given);
		RoundCases.Replayed replayed = cases(given, session).gold(given.flag("replace"), "with \"replace\" it takes them away");
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("articles", replayed.articles());
		answer.put("unsettled", replayed.unsettled());
		answer.put("left", replayed.gold().left());
		answer.put("astray", replayed.gold().astray());
		return new Change(session, replayed.gold().edit(), answer);
	}

	// ---- how far coders agree

	/** What is to be measured, as it is when the request's turn comes. */
	private record Measuring(Corpus corpus, AgreementOptions options, boolean byOrigin) {
		Object done(Progress progress) {
			try {
				CoderAgreement agreement = CoderAgreement.of(corpus, options, progress);
				return new Answer(byOrigin ? AgreementJson.of(agreement, OriginAgreement.of(corpus, options, progress)) : AgreementJson.of(agreement));
			} catch (UncheckedIOException changed) {
				throw new IllegalArgumentException(changed.getCause().getMessage(), changed);
			}
		}
	}

	private Measuring measuring(Arguments given) {
		CorpusSession session = session(given);
		Corpus corpus = session.corpus();
		String round = checked(given.name("round"), new StudyState(session).rounds(), "There is no round ");
		Corpus measured = (round == null ? corpus : corpus.withSets(set -> round.equals(set.round()))).exact();
		SortedSet<String> coders = CoderAgreement.coders(measured);
		List<String> sets = given.names("sets");
		sets.forEach(name -> checked(name, List.copyOf(coders), "No article has annotations of "));
		if (sets.size() == 1) {
			throw new IllegalArgumentException("\"sets\" takes two names or more.");
		}
		Set<Measure> more = EnumSet.noneOf(Measure.class);
		given.names("with").forEach(word -> more.add(Measure.of(word).filter(Measure::optional).orElseThrow(() -> new IllegalArgumentException("\"with\" takes no \"" + word + "\"."))));
		String by = given.text("by");
		if (by != null && !by.equals("origin")) {
			throw new IllegalArgumentException("\"by\" takes no \"" + by + "\"; there is: origin.");
		}
		AgreementOptions usual = AgreementOptions.DEFAULT;
		double part = given.number("overlap", usual.part());
		double draws = given.number("draws", usual.draws());
		if (!(part > 0 && part <= 1) || !(draws >= LEAST_DRAWS && draws <= MOST_DRAWS)) {
			throw new IllegalArgumentException("\"overlap\" takes a number above 0, at most 1, and \"draws\" one from " + LEAST_DRAWS + " to " + MOST_DRAWS + ".");
		}
		return new Measuring(measured, new AgreementOptions(sets, given.word("match", List.of(Match.values()), Match::word, usual.match()), part,
				given.word("interval", List.of(Interval.values()), Interval::word, usual.interval()), (long) given.number("seed", usual.seed()), (int) draws, more), by != null);
	}

	/** What a client gave with a command. */
	private record Arguments(JsonObject json) {
		String text(String key) {
			return json.get(key) instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
		}

		boolean has(String key) {
			return json.has(key) && !json.get(key).isJsonNull();
		}

		boolean flag(String key) {
			return json.get(key) instanceof JsonPrimitive flag && flag.isBoolean() && flag.getAsBoolean();
		}

		String name(String key) {
			String text = text(key);
			return text == null || text.isBlank() ? null : NameForm.of(text.strip());
		}

		List<String> names(String key) {
			SortedSet<String> names = new TreeSet<>();
			if (json.get(key) instanceof JsonArray all) {
				for (JsonElement one : all) {
					names.add(NameForm.of(one.getAsString().strip()));
				}
			}
			return List.copyOf(names);
		}

		double number(String key, double usual) {
			return json.get(key) instanceof JsonPrimitive number && number.isNumber() ? number.getAsDouble() : usual;
		}

		/** One of several by its word. */
		<E> E word(String key, List<E> all, Function<E, String> words, E usual) {
			String text = text(key);
			return text == null ? usual : all.stream().filter(one -> words.apply(one).equals(text)).findFirst().orElseThrow(
					() -> new IllegalArgumentException("\"" + key + "\" takes no \"" + text + "\"; there are: " + String.join(", ", all.stream().map(words).toList()) + "."));
		}
	}
}
