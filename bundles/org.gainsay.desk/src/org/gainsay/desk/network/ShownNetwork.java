// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.Dating;
import org.gainsay.analysis.networks.Camps;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.NetworkQuestion;
import org.gainsay.analysis.networks.Networks;
import org.gainsay.analysis.networks.Node;
import org.gainsay.analysis.networks.Weights;
import org.gainsay.analysis.networks.WrongNetworkException;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.article.StatementParts;
import org.gainsay.facts.AnnotationSetFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.drawing.NetworkLayout;

/** The network that is asked for, as a matrix and as a drawing; or why there is none. Immutable. */
public final class ShownNetwork {

	/**
	 * What can be chosen in a corpus.
	 *
	 * @param variables as they are typed
	 * @param sets      the names of the annotation sets and annotators there are, but for the articles' own
	 * @param days      those to which something is dated, as {@code 2025-10-13}, in their order
	 */
	public record Offered(List<String> variables, List<String> sets, List<String> days) {

		static Offered of(Corpus corpus) {
			SortedSet<String> sets = new TreeSet<>();
			SortedSet<String> days = new TreeSet<>();
			for (ArticleFacts article : corpus.articles()) {
				Optional<Dating> published = dating(article.published());
				for (AnnotationSetFacts set : corpus.setsOf(article.name())) {
					Stream.of(Optional.ofNullable(set.name()), Optional.ofNullable(set.annotator())).flatMap(Optional::stream).forEach(sets::add);
					for (StatementFacts statement : set.statements()) {
						Optional<Dating> said = dating(statement.date());
						(said.isPresent() ? said : published).ifPresent(date -> days.add(date.last().toString()));
					}
				}
			}
			return new Offered(Networks.variables(corpus), List.copyOf(sets), List.copyOf(days));
		}
	}

	/**
	 * A statement behind an edge.
	 *
	 * @param who   the label of the row or column whose statement it is
	 * @param about what it is about
	 * @param level of the qualifier; empty where there is none
	 */
	public record Behind(StatementFacts statement, String who, String about, String level) {
	}

	private final Corpus corpus;
	private final NetworkWish wish;
	private final Offered offered;
	private final Network network;
	private final Found found;
	private final String wrong;
	private final List<String> notes;
	private final NetworkPicture picture;
	private final int[][] targets;
	private final double[][] weights;
	private final int edges;

	/**
	 * What an answer has beside its network.
	 *
	 * @param windows the names of the windows of time; none where none was asked for
	 * @param window  the name of the one that shows; empty for none
	 * @param camps   of the nodes; null where nobody asked for groups
	 * @param events  the statements themselves, where these were asked for
	 */
	private record Found(List<String> windows, String window, Camps camps, List<Behind> events) {
		static final Found NOTHING = new Found(List.of(), "", null, List.of()); //$NON-NLS-1$
	}

	private ShownNetwork(Corpus corpus, NetworkWish wish, Offered offered, Network network, NetworkPicture picture, Found found, String wrong, List<String> notes) {
		this.found = found;
		this.corpus = corpus;
		this.wish = wish;
		this.offered = offered;
		this.network = network;
		this.picture = picture;
		this.wrong = wrong;
		this.notes = notes;
		int[] sizes = new int[rows().size()];
		int[] count = { 0 };
		if (network != null) {
			network.edges((row, column, weight) -> {
				count[0]++;
				sizes[row]++;
				if (!network.twoMode()) {
					sizes[column]++;
				}
			});
		}
		edges = count[0];
		targets = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
		weights = Arrays.stream(sizes).mapToObj(double[]::new).toArray(double[][]::new);
		Arrays.fill(sizes, 0);
		if (network != null) {
			// By row and column: each row has those before it when its own come, so all are in their order.
			network.edges((row, column, weight) -> {
				set(sizes, row, column, weight);
				if (!network.twoMode()) {
					set(sizes, column, row, weight);
				}
			});
		}
	}

	private void set(int[] filled, int row, int column, double weight) {
		targets[row][filled[row]] = column;
		weights[row][filled[row]++] = weight;
	}

	/**
	 * Answers a wish; what is wrong with it is an answer, too.
	 *
	 * @param before what was shown before; null for nothing. What can be chosen is taken from it where the corpus is the same
	 */
	public static ShownNetwork of(Corpus corpus, NetworkWish wish, ShownNetwork before) {
		Offered offered = before != null && before.corpus == corpus ? before.offered : Offered.of(corpus);
		try {
			NetworkQuestion question = wish.question();
			Networks answer = Networks.of(corpus, question);
			if (wish.mode() == Mode.EVENTS) {
				return new ShownNetwork(corpus, wish, offered, null, null, new Found(List.of(), "", null, events(answer)), "", answer.notes()); //$NON-NLS-1$ //$NON-NLS-2$
			}
			boolean groups = wish.mode() == Mode.GROUPS;
			NetworkQuestion drawn = groups ? wish.ofCamps() : question;
			List<Network> all = groups ? Networks.of(corpus, drawn).all() : answer.all();
			List<String> windows = wish.window().isBlank() ? List.of() : all.stream().map(Network::name).toList();
			Network network = all.get(Math.max(0, windows.indexOf(wish.shown())));
			Camps camps = answer.camps().stream().filter(one -> one.name().equals(network.name())).findFirst().orElse(null);
			return new ShownNetwork(corpus, wish, offered, network, new NetworkPicture(NetworkLayout.of(network, drawn.meant())), new Found(windows, network.name(), camps, List.of()), "", answer.notes()); //$NON-NLS-1$
		} catch (WrongNetworkException no) {
			return new ShownNetwork(corpus, wish, offered, null, null, Found.NOTHING, no.getMessage(), List.of());
		}
	}

	/** The statements of a question for events, in the order of time. */
	private static List<Behind> events(Networks answer) {
		Map<String, Behind> found = new LinkedHashMap<>();
		answer.events().forEach(coded -> found.putIfAbsent(coded.statement().qualifiedName(), new Behind(coded.statement(), String.join("; ", answer.values("actor", coded)), //$NON-NLS-1$ //$NON-NLS-2$
				String.join("; ", answer.values("claim", coded)), String.join("; ", answer.values("stance", coded))))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		return List.copyOf(found.values());
	}

	private static Optional<Dating> dating(String written) {
		return written == null ? Optional.empty() : Dating.of(written);
	}

	public Corpus corpus() {
		return corpus;
	}

	/** What was asked for. */
	public NetworkWish wish() {
		return wish;
	}

	/** What else can be asked for. */
	public Offered offered() {
		return offered;
	}

	/** The statements themselves, where these were asked for; else none. */
	public List<Behind> events() {
		return found.events;
	}

	/** The names of the windows of time, of which one shows; none where none were asked for. */
	public List<String> windows() {
		return found.windows;
	}

	/** The name of the window that shows; empty for none. */
	public String window() {
		return found.window;
	}

	/** What a row is called: where groups were asked for, with the number of its group before it. */
	public String rowLabel(int row) {
		String label = rows().get(row).label();
		return group(label).map(group -> NLS.bind(DeskMessages.Network_inGroup, group, label)).orElse(label);
	}

	private Optional<Integer> group(String label) {
		for (int i = 0; found.camps != null && i < found.camps.nodes().size(); i++) {
			if (found.camps.nodes().get(i).label().equals(label)) {
				return Optional.ofNullable(found.camps.group(i));
			}
		}
		return Optional.empty();
	}

	/** What is wrong with what was asked for, and what to do; empty if nothing is. */
	public String wrong() {
		return wrong;
	}

	/** The drawing; null where something is wrong. */
	public NetworkPicture picture() {
		return picture;
	}

	/** The nodes of the rows; none where something is wrong. */
	public List<Node> rows() {
		return network == null ? List.of() : network.rows();
	}

	/** The nodes of the columns, which of a one-mode network are those of the rows. */
	public List<Node> columns() {
		return network == null ? List.of() : network.columns();
	}

	/** The weight of a cell; 0 where there is no edge. */
	public double weight(int row, int column) {
		int at = Arrays.binarySearch(targets[row], column);
		return at < 0 ? 0 : weights[row][at];
	}

	/** What stands in a cell of the matrix; empty where there is no edge. */
	public String cell(int row, int column) {
		double weight = weight(row, column);
		return weight == 0 ? "" : Weights.written(Math.rint(weight * 1000) / 1000); //$NON-NLS-1$
	}

	/** A cell in words, with its weight to the last digit. */
	public String spoken(int row, int column) {
		Object[] words = { rows().get(row).label(), columns().get(column).label(), Weights.written(weight(row, column)) };
		return NLS.bind(weight(row, column) == 0 ? DeskMessages.Network_noEdge : DeskMessages.Network_cell, words);
	}

	/** What shows, in a line, with what does not count; or what is wrong. */
	public String line() {
		if (!wrong.isEmpty()) {
			return wrong;
		}
		List<String> parts = new ArrayList<>();
		if (network == null) {
			parts.add(NLS.bind(DeskMessages.Network_events, found.events.size()));
			parts.addAll(notes);
			return String.join(" \u00B7 ", parts); //$NON-NLS-1$
		}
		if (found.camps != null) {
			parts.add(NLS.bind(DeskMessages.Network_groups, new Object[] { groupOf(1), groupOf(2), Weights.written(Math.rint(found.camps.polarisation() * 1000) / 1000) }));
		}
		parts.add(NLS.bind(network.twoMode() ? DeskMessages.Network_twoMode : DeskMessages.Network_oneMode, new Object[] { rows().size(), columns().size(), edges, network.statements() }));
		if (picture.drawing().boxesLeftOut() > 0) {
			parts.add(NLS.bind(DeskMessages.Network_nodesLeftOut, picture.drawing().boxesLeftOut()));
		}
		if (picture.drawing().linesLeftOut() > 0) {
			parts.add(NLS.bind(DeskMessages.Network_edgesLeftOut, picture.drawing().linesLeftOut()));
		}
		parts.addAll(notes);
		return String.join(" \u00B7 ", parts); //$NON-NLS-1$
	}

	private long groupOf(int number) {
		return IntStream.range(0, found.camps.nodes().size()).filter(i -> Integer.valueOf(number).equals(found.camps.group(i))).count();
	}

	/** The statements behind an edge in the order of reading: article by article as they were published, and there as they stand. None for a cell without an edge. */
	public List<Behind> behind(int row, int column) {
		if (network == null || weight(row, column) == 0) {
			return List.of();
		}
		int from = network.twoMode() ? row : Math.min(row, column);
		int to = network.twoMode() ? column : Math.max(row, column);
		Set<List<String>> known = new LinkedHashSet<>();
		List<Behind> found = new ArrayList<>();
		network.behind(from, to, one -> {
			Behind made = new Behind(one.coded().statement(), (one.ofRow() ? network.rows().get(from) : network.columns().get(to)).label(), one.by().label(), one.level());
			if (known.add(List.of(made.statement().qualifiedName(), made.who(), made.about(), made.level()))) {
				found.add(made);
			}
		});
		Map<String, Integer> articles = new HashMap<>();
		ArticleOrder.names(found.stream().map(one -> one.statement().article()).distinct().toList(), corpus).forEach(article -> articles.put(article, articles.size()));
		found.sort(Comparator.comparingInt((Behind one) -> articles.get(one.statement().article())).thenComparingInt(one -> start(one.statement())).thenComparing(one -> one.statement().qualifiedName()));
		return List.copyOf(found);
	}

	private static int start(StatementFacts statement) {
		return StatementParts.isPlaced(statement) ? StatementParts.place(statement).getFirst().start() : Integer.MAX_VALUE;
	}

	/** The matrix with its labels, with tabulators between the cells. */
	public String asText() {
		if (network == null) {
			return ""; //$NON-NLS-1$
		}
		StringBuilder text = new StringBuilder();
		columns().forEach(column -> text.append('\t').append(flat(column.label())));
		text.append(System.lineSeparator());
		int[] row = { 0 };
		network.matrix(cells -> text.append(flat(rows().get(row[0]++).label())).append('\t').append(Arrays.stream(cells).mapToObj(Weights::written).collect(Collectors.joining("\t"))) //$NON-NLS-1$
				.append(System.lineSeparator()));
		return text.toString();
	}

	private static String flat(String label) {
		return label.replaceAll("[\\t\\r\\n]", " "); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
