// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.edit.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.dsl.ClaimsStandaloneSetup;
import org.gainsay.dsl.writing.ClaimsWriter;
import org.gainsay.edit.study.StudyWays;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.CodingPlace;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorpusFiles;
import org.gainsay.facts.FileFacts;
import org.gainsay.facts.IssueCode;
import org.gainsay.facts.Meaning;
import org.gainsay.facts.Problem;
import org.gainsay.facts.StudyFacts;
import org.gainsay.facts.StudyParts;
import org.gainsay.model.Actor;
import org.gainsay.model.AnnotationSet;
import org.gainsay.model.Article;
import org.gainsay.model.Assignment;
import org.gainsay.model.Claim;
import org.gainsay.model.ClaimsFile;
import org.gainsay.model.Codebook;
import org.gainsay.model.Coder;
import org.gainsay.model.Element;
import org.gainsay.model.Event;
import org.gainsay.model.Frozen;
import org.gainsay.model.GainsayFactory;
import org.gainsay.model.Round;
import org.gainsay.model.RoundEvent;
import org.gainsay.model.RoundEventKind;
import org.gainsay.model.RoundKind;
import org.gainsay.model.Status;
import org.gainsay.model.Study;
import org.gainsay.text.BoundedFile;

/**
 * Makes the kit of a coder: the outer wall of a blind round. What is in it is named here, kind by kind, so that what is new in the language stays out until somebody lets it
 * in. The coder's own files come as they are; all others are written anew, without comments.
 */
public final class KitMaking {

	private final CorpusSession session;
	private final StudyWays ways;
	private final Corpus corpus;
	private final StudyParts study;
	private final String coder;
	/** The rounds that the kit declares. */
	private final Set<String> declared = new HashSet<>();
	private final Map<String, byte[]> files = new TreeMap<>();

	private KitMaking(CorpusSession session, String coder, StudyWays ways) {
		this.session = session;
		this.ways = ways;
		this.corpus = session.whole().exact();
		this.study = StudyParts.of(corpus);
		this.coder = coder;
		study.rounds().stream().filter(round -> isIn(round.name())).forEach(this::declare);
	}

	/** What a recode is of is declared too, as nobody could say without it what is coded again. */
	private void declare(StudyFacts.Round round) {
		String from = round.from();
		if (declared.add(round.name()) && round.kind() == RoundKind.RECODE && from != null) {
			study.round(from).ifPresent(this::declare);
		}
	}

	/**
	 * The kit of a coder.
	 *
	 * @param session after its build
	 * @param coder   a name that the study declares
	 * @param ways    of who asks
	 * @throws IllegalArgumentException with a message for the user if a file that belongs in it has an error that must be mended first
	 * @throws IOException              if a file cannot be read
	 * @throws java.io.UncheckedIOException which names an article's text that changed since the build
	 */
	public static Kit of(CorpusSession session, String coder, StudyWays ways) throws IOException {
		KitMaking making = new KitMaking(session, coder, ways);
		making.make();
		return Kit.toGive(coder, making.files);
	}

	private void make() throws IOException {
		List<String> broken = corpus.files().stream().filter(file -> !isOwn(file.file()) && !isOfOthers(file) && file.problems().stream().anyMatch(KitMaking::isBroken)).map(FileFacts::file).toList();
		if (!broken.isEmpty()) {
			throw new IllegalArgumentException("There is an error in " + String.join(", ", broken) + ", so a kit would lack what stands there. Mend it first: " + ways.check() + ".");
		}
		for (FileFacts file : corpus.files()) {
			if (isOwn(file.file())) {
				if (file.sets().stream().allMatch(set -> coder.equals(set.annotator()))) {
					files.put(file.file(), bytes(file.file()));
				}
			} else if (!isOfOthers(file)) {
				shared(file.file());
			}
		}
		for (ArticleFacts article : corpus.articles()) {
			String text = article.text();
			if (text != null && corpus.text(article).isPresent()) {
				files.put(text, bytes(text));
			}
		}
		if (Files.isRegularFile(corpus.folder().resolve(CorpusFiles.PROPERTIES))) {
			files.put(CorpusFiles.PROPERTIES, bytes(CorpusFiles.PROPERTIES));
		}
		for (StudyFacts.Round round : study.rounds()) {
			study.opening(round.name()).filter(opening -> isIn(round.name())).ifPresent(opening -> files.put("rounds/" + round.name() + "/log/opened.claims", written(opened(opening))));
		}
	}

	private static boolean isBroken(Problem problem) {
		return problem.code() == IssueCode.SYNTAX_ERROR || problem.code() == IssueCode.MERGE_NOT_ENDED;
	}

	private byte[] bytes(String path) throws IOException {
		return BoundedFile.read(corpus.folder().resolve(path), CorpusFiles.MOST_BYTES);
	}

	/** Whether a file lies where the coder's sets of a round do. */
	private boolean isOwn(String path) {
		return CodingPlace.of(path).filter(place -> place.coder().equals(coder)).isPresent();
	}

	/** Whether a file is somebody else's: in another's folder, with another's set of a round, or with nothing but another's sets and what they name. */
	private boolean isOfOthers(FileFacts file) {
		Predicate<AnnotationSetFacts> others = set -> !set.solo() && !coder.equals(set.annotator());
		return Stream.of(CodingPlace.FOLDER, "rounds/", "gold/").anyMatch(folder -> file.file().startsWith(folder)) && !file.file().equals("rounds/" + roundOf(file.file()) + "/" + coder + ".claims")
				|| file.sets().stream().anyMatch(others.and(set -> set.round() != null))
				|| file.sets().stream().anyMatch(others) && file.claims().isEmpty() && file.categories().isEmpty() && file.articles().isEmpty() && file.study().isEmpty();
	}

	private static String roundOf(String path) {
		String[] parts = path.split("/");
		return parts.length > 2 ? parts[1] : "";
	}

	/** What of a file everybody may see; the file is left out if that is nothing. */
	private void shared(String path) {
		session.read(corpus.folder().resolve(path), resource -> {
			if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof ClaimsFile all)) {
				return null;
			}
			ClaimsFile kept = GainsayFactory.eINSTANCE.createClaimsFile();
			all.getElements().stream().map(this::seen).filter(Objects::nonNull).forEach(kept.getElements()::add);
			if (!kept.getElements().isEmpty()) {
				if (coder.equals(all.getAnnotator())) {
					kept.setAnnotator(coder);
				}
				try {
					files.put(path, written(kept));
				} catch (IllegalArgumentException | NullPointerException unknownName) {
					throw new IllegalArgumentException("The file " + path + " names something that is not there, so a kit would lack it. Mend it first: gainsay check DIR.", unknownName);
				}
			}
			return null;
		});
	}

	private static byte[] written(ClaimsFile file) {
		return ClaimsStandaloneSetup.injector().getInstance(ClaimsWriter.class).write(file).getBytes(StandardCharsets.UTF_8);
	}

	/** A copy of an element without what is not for the coder; null for none of it. */
	private Element seen(Element element) {
		return switch (element) {
			case Actor actor -> EcoreUtil.copy(actor);
			case Event event -> EcoreUtil.copy(event);
			case Claim claim -> EcoreUtil.copy(claim);
			case Codebook codebook -> EcoreUtil.copy(codebook);
			case Study one -> EcoreUtil.copy(one);
			case Article article -> withoutSet(article);
			case AnnotationSet set -> coder.equals(set.getName()) ? EcoreUtil.copy(set) : null;
			case Coder one -> coder.equals(one.getName()) ? EcoreUtil.copy(one) : null;
			case Round round -> declared.contains(round.getName()) ? withoutOthers(round) : null;
			case Assignment assignment -> coder.equals(assignment.getCoder().getName()) ? EcoreUtil.copy(assignment) : null;
			default -> null;
		};
	}

	/** An article's own set is the gold of a study. */
	private static Article withoutSet(Article article) {
		Article copy = EcoreUtil.copy(article);
		copy.getStatements().clear();
		copy.getCodes().clear();
		copy.setStatus(Status.OPEN);
		return copy;
	}

	private boolean isIn(String round) {
		return !study.assigned(coder, round).isEmpty() || study.round(round).filter(one -> study.codersOf(one).contains(coder)).isPresent();
	}

	/** What a round is for whoever codes in it: how its sample came about names other rounds and other coders. That a recode is of another round is no secret, and it has to say so. */
	private static Round withoutOthers(Round round) {
		Round copy = GainsayFactory.eINSTANCE.createRound();
		copy.setName(round.getName());
		copy.setKind(round.getKind());
		copy.setBlind(round.isBlind());
		copy.setSuggestions(round.isSuggestions());
		if (round.getKind() == RoundKind.RECODE) {
			copy.setFrom(round.getFrom());
		}
		return copy;
	}

	/** That a round was opened: without who did it and why, and without what only others' files declare. */
	private ClaimsFile opened(StudyFacts.Event opening) {
		RoundEvent event = GainsayFactory.eINSTANCE.createRoundEvent();
		event.setKind(RoundEventKind.OPENED);
		Round round = GainsayFactory.eINSTANCE.createRound();
		round.setName(opening.round());
		event.setRound(round);
		event.setDate(opening.date());
		List<FileFacts> shared = corpus.files().stream().filter(file -> files.containsKey(file.file())).toList();
		Set<String> known = new HashSet<>(Meaning.of(shared).keySet());
		study.assigned(coder, opening.round()).forEach(article -> known.add("text " + article)); // which others have is not told
		opening.frozen().stream().filter(one -> known.contains(one.what())).forEach(one -> {
			Frozen frozen = GainsayFactory.eINSTANCE.createFrozen();
			frozen.setWhat(one.what());
			frozen.setHash(one.hash());
			event.getFrozen().add(frozen);
		});
		ClaimsFile file = GainsayFactory.eINSTANCE.createClaimsFile();
		file.getElements().add(event);
		return file;
	}
}
