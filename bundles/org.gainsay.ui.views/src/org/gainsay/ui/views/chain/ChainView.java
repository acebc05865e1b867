// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.osgi.util.NLS;
import org.gainsay.analysis.ArticleOrder;
import org.gainsay.analysis.ChainGraph;
import org.gainsay.analysis.ClaimRow;
import org.gainsay.analysis.Flag;
import org.gainsay.analysis.Ledger;
import org.gainsay.desk.chain.ChainPicture;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.Reasons;
import org.gainsay.report.drawing.ChainLayout;
import org.gainsay.report.drawing.ChainSvg;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.drawing.DrawingFile;
import org.gainsay.ui.views.drawing.DrawingView;

/** Who cites whom for a claim or in an article, as a drawing. */
public final class ChainView extends DrawingView<ChainPicture> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.chainView"; //$NON-NLS-1$

	private static final int MOST_ARTICLES = 60;

	public ChainView() {
		super(Kind.ARTICLE);
	}

	@Override
	protected void addActions(ViewActions actions, IToolBarManager tools) {
		file().addTo(actions, tools, getSite().getShell(), () -> drawn().name(), this::hasDrawing);
	}

	private DrawingFile file() {
		return new DrawingFile(canvas(), () -> new ChainSvg(shown().picture().drawing(), shown().line()).file());
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected String hint() {
		return Messages.Chain_choose;
	}

	/** The layout is made anew only where who cites whom has changed. */
	@Override
	protected ChainPicture picture(Ledger of, Subject subject, ChainPicture before) {
		ChainGraph graph = subject.kind() == Kind.ARTICLE ? ChainGraph.of(of, subject.name()) : ChainGraph.of(of, of.row(subject.name()).orElseThrow(), MOST_ARTICLES);
		return new ChainPicture(before != null && before.drawing().graph().equals(graph) ? before.drawing() : ChainLayout.of(graph), of.corpus());
	}

	/** A claim whose single route is to be seen, else the one of which most is said, else an article. */
	@Override
	protected Subject suggested(Ledger of) {
		return of.rows().stream().filter(row -> row.flags().contains(Flag.SINGLE_ROUTE)).findFirst()
				.or(() -> of.rows().stream().max(Comparator.comparingInt(row -> row.cells().size()))).<Subject>map(row -> new Subject(Kind.CLAIM, row.claim().name()))
				.or(() -> ArticleOrder.names(of.articles(), of.corpus()).stream().findFirst().map(article -> new Subject(Kind.ARTICLE, article))).orElse(null);
	}

	@Override
	protected String line(Subject subject, ChainPicture picture, Ledger of) {
		ChainGraph graph = picture.drawing().graph();
		List<String> parts = new ArrayList<>();
		if (subject.kind() == Kind.ARTICLE) {
			parts.add(of.corpus().article(subject.name()).map(ArticleFacts::title).orElse(subject.name()));
		} else {
			ClaimRow row = of.row(subject.name()).orElseThrow();
			parts.add(row.claim().text());
			for (Flag flag : row.flags()) {
				parts.add(flag == Flag.SINGLE_ROUTE ? NLS.bind(Messages.Chain_onlyRoute, Reasons.labels(row.routes())) : flag.word());
			}
		}
		if (graph.edges().isEmpty()) {
			parts.add(Messages.Chain_nobody);
		}
		if (graph.leftOut() > 0) {
			parts.add(NLS.bind(Messages.Chain_leftOut, graph.leftOut()));
		}
		return String.join(" \u00B7 ", parts); //$NON-NLS-1$
	}

	@Override
	protected String description(ChainPicture picture) {
		return ChainSvg.description(picture.drawing().graph());
	}

	@Override
	protected void show(ChainPicture picture, boolean anew) {
		canvas().show(picture, new ChainPainter(picture), 0, 0, anew);
	}

	@Override
	protected Optional<Subject> instead(StatementFacts statement) {
		return Optional.of(new Subject(Kind.ARTICLE, statement.article()));
	}

	@Override
	protected Optional<Subject> other(CorpusElement element) {
		return element.article().map(article -> new Subject(Kind.ARTICLE, article.name()));
	}

	@Override
	protected Optional<Subject> other(CaretPlace place) {
		return Optional.ofNullable(place.article()).map(article -> new Subject(Kind.ARTICLE, article.name()));
	}

	@Override
	protected boolean selectInside(Subject subject) {
		Optional<Picture.Item> item = canvas().picture().item("node article:" + subject.name()); //$NON-NLS-1$
		item.ifPresent(one -> canvas().pick(one.key()));
		return item.isPresent();
	}

	private boolean hasDrawing() {
		return shown() != null && shown().picture() != null && shown().picture().width() > 0;
	}

	/**
	 * Saves the drawing.
	 *
	 * @throws IOException if the file cannot be written
	 */
	public void save(Path file) throws IOException {
		file().save(file);
	}
}
