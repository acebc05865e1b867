// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.analysis.agreement.CoderAgreement;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.utterance.UtterancePair;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.CorrespondenceFacts;
import org.gainsay.facts.InOrder;
import org.gainsay.facts.Progress;
import org.gainsay.interchange.Delivery;
import org.gainsay.report.ReadableDate;
import org.gainsay.report.Utf8Text;
import org.gainsay.report.pictures.Counted;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.Pictures;

/**
 * A report that is too large for one file: an entry, and in a folder beside it the parts, lists of all events, claims, articles and actors, and of the claims
 * that stand out in each way. Every file is made by itself and written when it is made, on all processors.
 */
final class PartsReport {

	/** Writes what is between the beginning and the end of a file's body. */
	interface Contentful {
		void write(Html html);
	}

	/** A file that is to be written. */
	private record Task(String file, String title, Contentful what) {
	}

	private final Contents whole;
	private final Corpus corpus;
	private final Ledger ledger;
	private final List<String> events;
	private final Delivery delivery;
	private final Progress progress;
	private final Frame frame = Frame.ofParts();
	private final Division division;
	/** As the files in the folder see it. */
	private final Places places;
	private final String folder;
	private final List<Task> tasks = new ArrayList<>();
	/** Those of files that are written, one for each thread that writes at most: their room is for the next. */
	private final Queue<Utf8Text> rooms = new ConcurrentLinkedQueue<>();
	private final WordsSection.Count[] linked;
	private final List<UtterancePair> candidates;
	/** What the pictures show, of the whole and of each part. */
	private final Counted counted;
	private boolean replaced;

	/**
	 * @param events the names of those to show; empty for all
	 * @param most   how much is in a part
	 */
	PartsReport(Contents whole, List<String> events, int most, Delivery delivery, Progress progress) {
		this.whole = whole;
		this.corpus = whole.corpus;
		this.ledger = whole.ledger;
		this.events = events;
		this.delivery = delivery;
		this.progress = progress;
		this.division = new Division(ledger, events, most);
		this.folder = PartsFolder.nameFor(delivery.name());
		this.places = new Places(ledger, division, delivery.name());
		this.linked = new WordsSection.Count[division.parts().size()];
		this.candidates = whole.utterances.candidates();
		this.counted = new Counted(ledger);
	}

	/** Whether a text had something that HTML has no place for. */
	boolean replaced() {
		return replaced;
	}

	/** Writes everything for the delivery, the entry last. */
	void write() throws IOException {
		Contents contents = new Contents(ledger, whole.utterances, places);
		List<String> dated = ArticleOrder.names(division.articles(), corpus);
		List<ActorFacts> actors = sorted(List.copyOf(corpus.actors()), ActorPages::label);
		ActorPages actorPages = new ActorPages(contents, actors, dated);
		parts();
		actorPages.files(this::task);
		List<Listing<?>> lists = lists(contents, dated, actors, actorPages);
		Map<String, Listing<ClaimRow>> flagged = flagged(contents);
		lists.forEach(list -> list.files(places, this::task));
		flagged.values().forEach(list -> list.files(places, this::task));
		if (!candidates.isEmpty()) {
			task(EntryPage.CANDIDATES, html -> EntryPage.candidates(new Contents(ledger, whole.utterances, places), html, candidates));
		}
		// Of the whole corpus, and shown at the end: found while the parts are written.
		AtomicBoolean letGo = new AtomicBoolean();
		Progress beside = new Progress() {
			@Override
			public boolean cancelled() {
				return letGo.get() || progress.cancelled();
			}
		};
		ForkJoinTask<Optional<Network>> network = ForkJoinPool.commonPool().submit(() -> NetworkSection.of(corpus, ledger.set(), beside));
		ForkJoinTask<Optional<CoderAgreement>> agreement = ForkJoinPool.commonPool().submit(() -> AgreementSection.of(corpus, beside));
		ForkJoinTask<List<Picture>> pictures = ForkJoinPool.commonPool().submit(() -> Pictures.of(counted, beside::check));
		int[] done = { 0 };
		try {
			InOrder.each(tasks, this::write, fitted -> {
				progress.check();
				progress.step(++done[0], tasks.size());
				replaced |= fitted;
			});
		} catch (RuntimeException | Error failed) {
			letGo.set(true);
			throw failed;
		} finally { // nobody works on what its owner has let go
			network.quietlyJoin();
			agreement.quietlyJoin();
			pictures.quietlyJoin();
		}
		PartsFolder.writeList(delivery, delivery.name(), tasks.stream().map(Task::file).toList());
		EntryPage entry = new EntryPage(new Contents(ledger, whole.utterances, places.fromEntry(folder)), lists, flagged, candidates, linked(), events);
		replaced |= write(null, Masthead.title(corpus), html -> entry.write(html, network.join(), agreement.join(), pictures.join()));
	}

	/** The parts' figures together; of named events they would not be the whole corpus's. */
	private WordsSection.Count linked() {
		if (!events.isEmpty()) {
			return WordsSection.linked(whole);
		}
		int all = 0;
		int altered = 0;
		int otherMouths = 0;
		for (WordsSection.Count count : linked) {
			all += count.all();
			altered += count.altered();
			otherMouths += count.otherMouths();
		}
		return new WordsSection.Count(all, altered, otherMouths, 0);
	}

	private void task(String file, Contentful what) {
		tasks.add(new Task(file, null, what));
	}

	private boolean write(Task task) {
		try {
			return write(task.file(), task.title() != null ? task.title() : Masthead.title(corpus), task.what());
		} catch (IOException failed) {
			throw new UncheckedIOException(failed);
		}
	}

	/** @param file null for the entry */
	private boolean write(String file, String title, Contentful what) throws IOException {
		Utf8Text made = Objects.requireNonNullElseGet(rooms.poll(), () -> new Utf8Text(1 << 20));
		made.clear();
		Html html = new Html(made);
		frame.open(html, title);
		what.write(html);
		Frame.close(html);
		String name = file == null ? delivery.name() : folder + "/" + file;
		made.write(delivery.file(name));
		delivery.written(name);
		rooms.add(made);
		return html.replaced();
	}

	private void parts() {
		Map<Integer, List<CorrespondenceFacts>> words = new HashMap<>();
		for (CorrespondenceFacts link : corpus.correspondences()) {
			link.statements().stream().flatMap(name -> corpus.statement(name).stream()).filter(statement -> places.number(statement) != null)
					.flatMap(statement -> division.ofArticle(statement.article()).stream()).map(Part::number).min(Comparator.naturalOrder())
					.ifPresent(part -> words.computeIfAbsent(part, one -> new ArrayList<>()).add(link));
		}
		Map<Integer, List<UtterancePair>> pairs = new HashMap<>();
		for (UtterancePair pair : candidates) {
			if (pair.left().statement() != null && pair.right().statement() != null) {
				division.ofArticle(pair.left().article()).ifPresent(part -> pairs.computeIfAbsent(part.number(), one -> new ArrayList<>()).add(pair));
			}
		}
		int nth = 0;
		for (Part part : division.parts()) {
			int place = nth;
			tasks.add(new Task(part.file(), PartPage.title(part) + " – " + Masthead.title(corpus),
					html -> linked[part.number() - 1] = new PartPage(new Contents(ledger, whole.utterances, part, places), part, counted).write(html, words.getOrDefault(part.number(), List.of()), pairs.getOrDefault(part.number(), List.of()), place)));
			nth = nth + 1 == part.of() ? 0 : nth + 1;
		}
	}

	private List<Listing<?>> lists(Contents contents, List<String> dated, List<ActorFacts> actors, ActorPages pages) {
		Map<String, Integer> order = new HashMap<>();
		dated.forEach(name -> order.put(name, order.size()));
		Map<Selection.Draft, List<String>> times = new HashMap<>();
		division.drafts().forEach(draft -> times.put(draft, ArticleOrder.names(draft.articles, corpus)));
		List<Selection.Draft> drafts = division.drafts().stream().sorted(Comparator.comparingInt(draft -> times.get(draft).isEmpty() ? Integer.MAX_VALUE : order.get(times.get(draft).getFirst()))).toList();
		List<ClaimRow> claims = sorted(ledger.rows().stream().filter(row -> division.ofClaim(row).isPresent()).toList(), row -> row.claim().text());
		return List.of(
				new Listing<>("events", "events", "Events", drafts, draft -> times.get(draft).stream().findFirst().map(this::published).filter(date -> !date.isEmpty()).orElseGet(() -> EventLine.title(draft)), (html, draft) -> EventLine.write(html, contents, draft, times.get(draft))),
				new Listing<>("claims", "claims", "Claims", claims, row -> row.claim().text(), (html, row) -> claim(html, contents, row)),
				new Listing<>("articles", "articles", "Articles", dated, this::published, (html, name) -> article(html, contents, name)),
				new Listing<>("actors", "actors", "Actors", actors, ActorPages::label, (html, actor) -> actor(html, actor, pages.articles(actor))));
	}

	/** When an article was published, as a key in a list; empty where that is not known. */
	private String published(String article) {
		return corpus.article(article).map(ArticleFacts::published).map(ReadableDate::of).orElse("");
	}

	/** For each way to stand out a list of the claims that do so, each with the reason. */
	private Map<String, Listing<ClaimRow>> flagged(Contents contents) {
		Map<String, Listing<ClaimRow>> lists = new LinkedHashMap<>();
		for (Flag flag : Flag.values()) {
			flagged(lists, flag.word(), row -> row.flags().contains(flag), (html, row) -> html.element("p", contents.reasons.of(flag, row), "class", "small"), contents);
		}
		flagged(lists, Summary.ANSWERED_ONLY, ClaimRow::answeredOnly, (html, row) -> contents.reasons.answeredOnly(row).ifPresent(why -> html.element("p", why, "class", "small")), contents);
		return lists;
	}

	private void flagged(Map<String, Listing<ClaimRow>> lists, String word, Predicate<ClaimRow> has, BiConsumer<Html, ClaimRow> why, Contents contents) {
		List<ClaimRow> rows = ledger.rows().stream().filter(has).toList();
		if (!rows.isEmpty()) {
			lists.put(word, new Listing<>(word, "findings", EntryPage.heading(word), rows, row -> row.claim().text(), (html, row) -> {
				html.open("li");
				EntryPage.claim(html, contents, row);
				why.accept(html, row);
				html.close();
			}));
		}
	}

	private static <T> List<T> sorted(List<T> all, Function<T, String> by) {
		record Keyed<K>(String key, K one) {
		}
		return all.stream().map(one -> new Keyed<>(by.apply(one).toLowerCase(Locale.ROOT), one)).sorted(Comparator.comparing(Keyed::key)).map(Keyed::one).toList();
	}

	private static void claim(Html html, Contents contents, ClaimRow row) {
		html.open("li");
		EntryPage.claim(html, contents, row);
		if (row.cells().isEmpty()) {
			html.element("span", " nobody says anything about it", "class", "soft small");
		}
		html.close();
	}

	private void article(Html html, Contents contents, String name) {
		html.open("li");
		contents.dated(html, name);
		Contents.link(html, contents.articleLink(name), contents.title(name));
		Optional<ArticleFacts> article = corpus.article(name);
		article.stream().flatMap(one -> one.events().stream()).flatMap(event -> corpus.event(event).stream()).forEach(event -> {
			html.open("span", "class", "soft small").text(" on ");
			Contents.link(html, places.event(event.name()), Contents.title(event));
			html.close();
		});
		html.close();
	}

	private void actor(Html html, ActorFacts actor, int articles) {
		html.open("li").element("a", ActorPages.label(actor), "href", places.actor(actor.name()))
				.element("span", " · " + actor.kind().getLiteral() + " · " + Frame.count(articles, "article"), "class", "soft small").close();
	}
}
