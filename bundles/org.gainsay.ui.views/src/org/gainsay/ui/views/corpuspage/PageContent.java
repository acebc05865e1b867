// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.corpuspage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.gainsay.desk.claimtable.GridWish;
import org.gainsay.desk.page.CorpusPage;
import org.gainsay.desk.page.CorpusPage.Asked;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.PictureDrawing.Target;
import org.gainsay.ui.claims.navigation.PlaceOpening;
import org.gainsay.ui.corpus.Pause;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.theme.HeadingFont;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.drawing.PictureCanvas;
import org.gainsay.ui.views.pictures.PicturesView;
import org.gainsay.ui.views.pictures.TargetOpening;
import org.gainsay.ui.views.progress.CorpusProgressView;

/** The controls of a corpus page. Where there is room, what asks to be looked at stands beside what the corpus is. */
public final class PageContent {

	private static final int MARGIN = 16;
	private static final int LEAST = 280;
	/** A line of words that is longer is hard to read; so is a bar. */
	private static final int MOST = 1100;
	/** In how many widths of a letter two columns have room. */
	private static final int TWO_COLUMNS = 110;
	private static final int RESIZED_MS = 60;
	private static final String ALL = "all"; //$NON-NLS-1$

	private final Supplier<ProjectCorpus> corpus;
	private final IWorkbenchPage page;
	private final Runnable again;
	private final ScrolledComposite scroller;
	private final Composite area;
	private final Pause resized;
	private final List<PicturePane> panes = new ArrayList<>();
	private final List<Link> links = new ArrayList<>();
	private PicturePane progress;
	private Composite top;
	private Composite below;
	private CorpusPage shown;

	/** @param again is run when somebody wants it made after they have stopped it */
	PageContent(Composite parent, Supplier<ProjectCorpus> corpus, IWorkbenchPage page, Runnable again) {
		this.corpus = corpus;
		this.page = page;
		this.again = again;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setShowFocusedControl(true);
		scroller.getVerticalBar().setIncrement(32);
		area = new Composite(scroller, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 14).applyTo(area);
		scroller.setContent(area);
		resized = new Pause(area, RESIZED_MS, this::fit);
		scroller.addListener(SWT.Resize, event -> {
			scroller.getVerticalBar().setPageIncrement(scroller.getClientArea().height);
			resized.begin();
		});
	}

	Control control() {
		return scroller;
	}

	void setFocus() {
		if (links.isEmpty() || !links.getFirst().setFocus()) {
			scroller.forceFocus();
		}
	}

	/** Says something in the place of a page. */
	void say(String text) {
		clear();
		link(area, text, address -> again.run());
		fit();
	}

	private void clear() {
		for (Control child : area.getChildren()) {
			child.dispose();
		}
		panes.clear();
		links.clear();
		top = null;
		below = null;
		shown = null;
	}

	/** Shows a page. What did not change stays as it is, and so does the place that somebody reads. */
	void show(CorpusPage next) {
		Point origin = scroller.getOrigin();
		area.setRedraw(false);
		try {
			if (shown == null || !next.title().equals(shown.title()) || !next.subtitle().equals(shown.subtitle()) || !next.summary().equals(shown.summary()) || !next.lines().equals(shown.lines()) || !next.asked().equals(shown.asked())) {
				clear();
				createTop(next);
			}
			if (below == null || !names(next).equals(names(shown))) {
				createBelow(next);
			}
			shown = next;
			fit();
		} finally {
			area.setRedraw(true);
		}
		scroller.setOrigin(origin);
	}

	private static List<String> names(CorpusPage of) {
		return of.pictures().stream().map(Picture::name).toList();
	}

	private void createTop(CorpusPage next) {
		Label title = new Label(area, SWT.WRAP);
		HeadingFont.PAGE.on(title);
		title.setText(next.title().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		wide(title);
		if (!next.subtitle().isEmpty()) {
			Label subtitle = label(area, next.subtitle());
			subtitle.setFont(JFaceResources.getBannerFont());
			wide(subtitle);
		}
		wide(label(area, next.summary()));
		top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(32, 14).numColumns(2).equalWidth(true).applyTo(top);
		wide(top);
		Composite left = column(top);
		Composite facts = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(12, 3).numColumns(2).applyTo(facts);
		wide(facts);
		for (CorpusPage.Line line : next.lines()) {
			Label what = label(facts, line.what());
			GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(what);
			what.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
			wide(label(facts, line.told()));
		}
		progress = new PicturePane(left, this::open, Messages.Page_progressLink, () -> TargetOpening.view(CorpusProgressView.ID, page));
		Composite right = column(top);
		Label heading = label(right, Messages.Page_asked);
		HeadingFont.PART.on(heading);
		if (next.asked().isEmpty()) {
			wide(label(right, Messages.Page_nothingAsked));
		}
		next.asked().forEach(asked -> asked(right, asked));
	}

	private static Composite column(Composite parent) {
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING).applyTo(column);
		return column;
	}

	private void asked(Composite parent, Asked asked) {
		StringBuilder text = new StringBuilder(NLS.bind(Messages.Page_askedLine, inLink(asked.all().text()), asked.word()));
		for (int i = 0; i < asked.first().size(); i++) {
			text.append("\n    <a href=\"").append(i).append("\">").append(inLink(asked.first().get(i).text())).append("</a>"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		if (asked.more() > 0) {
			text.append("\n    ").append(NLS.bind(Messages.Page_askedMore, asked.more())); //$NON-NLS-1$
		}
		link(parent, text.toString(), address -> open(ALL.equals(address) ? asked.all().target() : asked.first().get(Integer.parseInt(address)).target()));
	}

	/** Words that neither end a link nor underline a letter. */
	private static String inLink(String words) {
		return words.replace("&", "&&").replace('<', '\u2039').replace('>', '\u203A'); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void link(Composite parent, String text, java.util.function.Consumer<String> followed) {
		Link link = new Link(parent, SWT.WRAP);
		link.setText(text);
		link.addListener(SWT.Selection, event -> followed.accept(event.text));
		wide(link);
		links.add(link);
	}

	private static Label label(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		return label;
	}

	/** As wide as there is room; what it would like to have does not count. */
	private static void wide(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST / 2, SWT.DEFAULT).applyTo(control);
	}

	private void createBelow(CorpusPage next) {
		if (below != null) {
			below.dispose();
		}
		panes.clear();
		below = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 24).applyTo(below);
		wide(below);
		next.pictures().forEach(picture -> panes.add(new PicturePane(below, this::open, Messages.Page_picture, () -> larger(picture.name()))));
	}

	private void larger(String name) {
		TargetOpening.view(PicturesView.ID, page).filter(PicturesView.class::isInstance).map(PicturesView.class::cast).ifPresent(view -> view.choose(name));
	}

	private void open(Target target) {
		TargetOpening.open(target, corpus.get(), page);
	}

	private void open(CorpusPage.Target target) {
		switch (target) {
			case CorpusPage.OfProblem of -> PlaceOpening.open(new Place(of.problem().file(), of.problem().region()), null, corpus.get(), page);
			case CorpusPage.Problems all -> TargetOpening.view(IPageLayout.ID_PROBLEM_VIEW, page);
			case CorpusPage.OfClaim of -> open(new Target(Target.Kind.CLAIM, of.claim()));
			case CorpusPage.OfArticle of -> open(new Target(Target.Kind.ARTICLE, of.article()));
			case CorpusPage.OfFlag of -> TargetOpening.claims(GridWish.ALL.filtered("", of.flag(), null, false), page); //$NON-NLS-1$
			case CorpusPage.AllArticles all -> TargetOpening.view(CorpusProgressView.ID, page);
		}
	}

	/** Gives everything the width that there is now. */
	private void fit() {
		int room = Math.max(LEAST, Math.min(scroller.getClientArea().width - 2 * MARGIN, MOST));
		int least = LEAST;
		if (shown != null) {
			boolean two = room >= TWO_COLUMNS * letter();
			((GridLayout) top.getLayout()).numColumns = two ? 2 : 1;
			progress.show(shown.progress(), two ? (room - 32) / 2 : room);
			for (int i = 0; i < panes.size(); i++) {
				panes.get(i).show(shown.pictures().get(i), room);
				least = Math.max(least, panes.get(i).canvas().control().computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
			}
		}
		Point size = area.computeSize(room + 2 * MARGIN, SWT.DEFAULT, true);
		scroller.setMinSize(least + 2 * MARGIN, size.y);
		area.layout(true, true);
	}

	private double letter() {
		return JFaceResources.getDefaultFont().getFontData()[0].getHeight() * area.getDisplay().getDPI().y / 72.0 / 2;
	}

	/** What leads to what asks to be looked at; for tests. */
	public List<Link> links() {
		return List.copyOf(links);
	}

	/** The drawings of the pictures, in their order; for tests. */
	public List<PictureCanvas> drawings() {
		return panes.stream().map(PicturePane::canvas).toList();
	}

	/** The bar of the progress; for tests. */
	public PictureCanvas progress() {
		return progress.canvas();
	}
}
