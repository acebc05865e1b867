// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.analysis.networks.Mode;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.PictureOf;
import org.gainsay.desk.network.NetworkPicture;
import org.gainsay.desk.network.NetworkWish;
import org.gainsay.desk.network.Shell;
import org.gainsay.desk.network.ShownNetwork;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.report.drawing.NetworkDrawing.Line;
import org.gainsay.report.drawing.NetworkSvg;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.corpus.UiThread;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.drawing.BesideWhenLow;
import org.gainsay.ui.views.drawing.DrawingFile;
import org.gainsay.ui.views.drawing.Drawings;
import org.gainsay.ui.views.drawing.PictureCanvas;

/** Who stands with whom, or for what: a network as a matrix and as a drawing beside it, and below the statements behind the edge that is chosen in one of them. */
public final class NetworkView extends CorpusView<ShownNetwork> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.networkView"; //$NON-NLS-1$

	private static final String NAME = "network"; //$NON-NLS-1$
	/** What a key of the wish has before it in the memento, which takes no dashes. */
	private static final String KEPT = "wish."; //$NON-NLS-1$

	private final ElementSelection selection = new ElementSelection();
	private NetworkBar bar;
	private Label says;
	private NetworkMatrix matrix;
	private PictureCanvas canvas;
	private BehindTable behind;
	private SashForm above;
	private SashForm beside;
	private volatile NetworkWish wish = NetworkWish.FIRST;
	/** What the controls show, which may be older than what was made last; null for nothing yet. */
	private ShownNetwork displayed;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null) {
			Map<String, String> kept = new HashMap<>();
			NetworkWish.keys().forEach(key -> Optional.ofNullable(memento.getString(KEPT + key.substring(2))).ifPresent(value -> kept.put(key, value)));
			wish = NetworkWish.of(kept);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		wish.kept().forEach((key, value) -> memento.putString(KEPT + key.substring(2), value));
	}

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		bar = new NetworkBar(area, () -> ask(bar.wish()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		says = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(says);
		above = new SashForm(area, SWT.VERTICAL);
		GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(above);
		beside = new SashForm(above, SWT.HORIZONTAL);
		matrix = new NetworkMatrix(beside, this::cellChosen, this::enterStatements);
		canvas = new PictureCanvas(beside, this::description, this::itemChosen, this::enterStatements);
		canvas.beginWhole(); // A network has no beginning: all of it tells more than its upper left corner.
		behind = new BehindTable(above, this::statementChosen, this::open);
		beside.setWeights(1, 1);
		BesideWhenLow.install(above, new int[] { 3, 1 }, new int[] { 2, 1 }, low -> {
			((GridData) says.getLayoutData()).heightHint = low ? says.computeSize(SWT.DEFAULT, SWT.DEFAULT).y : SWT.DEFAULT; // All of it is in its tooltip.
			area.layout(new Control[] { says });
		});
		createActions(tools);
		getSite().setSelectionProvider(selection);
		UiThread.later(matrix.control(), () -> matrix.restyle()); // The style sheet comes over the controls once they are made.
	}

	private void createActions(IToolBarManager tools) {
		ViewActions ofMatrix = new ViewActions(getViewSite(), matrix.control());
		ofMatrix.add(Messages.Network_statements, null, this::enterStatements, () -> !behind.lines().isEmpty());
		ofMatrix.add(Messages.Network_copyCommand, null, this::copyCommandLine, () -> displayed != null);
		ofMatrix.addGlobal(Messages.Network_copyMatrix, ActionFactory.COPY, () -> copy(displayed.asText()), this::hasNetwork);
		ofMatrix.addGlobal(null, ActionFactory.FIND, () -> bar.setFocus(), () -> true);
		ViewActions ofCanvas = new ViewActions(getViewSite(), canvas.control());
		ofCanvas.add(Messages.Network_statements, null, this::enterStatements, () -> !behind.lines().isEmpty());
		ofCanvas.add(Messages.Network_copyCommand, null, this::copyCommandLine, () -> displayed != null);
		Action command = new Action(Messages.Network_copyCommand) {
			@Override
			public void run() {
				copyCommandLine();
			}
		};
		command.setToolTipText(Messages.Network_copyCommandHint);
		command.setImageDescriptor(shared(ISharedImages.IMG_TOOL_COPY));
		tools.add(command);
		file().addTo(ofCanvas, tools, getSite().getShell(), () -> NAME, () -> hasNetwork() && canvas.picture().width() > 0);
		Drawings.addZoom(ofCanvas, canvas, getViewSite().getActionBars().getMenuManager());
		ofCanvas.addGlobal(null, ActionFactory.FIND, () -> bar.setFocus(), () -> true);
		ViewActions ofStatements = new ViewActions(getViewSite(), behind.control());
		ofStatements.add(Messages.View_openArticle, null, this::open, () -> behind.selected().isPresent());
		ofStatements.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, this::openDeclaration, () -> behind.selected().isPresent());
		ofStatements.addCommand(ViewActions.COMPARE, () -> behind.selected().isPresent());
		ofStatements.addGlobal(null, ActionFactory.FIND, () -> bar.setFocus(), () -> true);
	}

	private DrawingFile file() {
		return new DrawingFile(canvas, () -> new NetworkSvg(displayed.picture().drawing(), displayed.line()).file());
	}

	private boolean hasNetwork() {
		return displayed != null && displayed.picture() != null;
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected ShownNetwork read(ProjectCorpus of, Corpus corpus, ShownNetwork before) {
		return ShownNetwork.of(corpus, wish, before);
	}

	@Override
	protected void show(ShownNetwork made) {
		if (!made.wish().equals(wish)) {
			return; // Something else has been asked for meanwhile; that is on its way.
		}
		bar.show(made);
		says.setText(made.line().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		says.setToolTipText(made.line().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		says.requestLayout();
		NetworkPicture picture = made.picture();
		boolean anew = displayed == null || !displayed.wish().until("").equals(made.wish().until("")); //$NON-NLS-1$ //$NON-NLS-2$
		displayed = made;
		if (picture == null) {
			canvas.show(new PictureOf(0, 0), (pen, palette, view, picked, focused, width, height) -> {
				// There is nothing.
			}, 0, 0, true);
		} else {
			canvas.show(picture, new NetworkPainter(picture), 0, 0, anew);
		}
		matrix.show(made);
		beside.setVisible(made.wish().mode() != Mode.EVENTS || !made.wrong().isEmpty()); // Events have no matrix: the statements have the place.
		above.layout();
		list();
	}

	@Override
	protected Optional<String> emptyText(ShownNetwork made) {
		return made.corpus().articles().isEmpty() ? Optional.of(Messages.View_noArticles) : Optional.empty();
	}

	/** Shows another network, as the choices would. */
	public void ask(NetworkWish next) {
		if (!next.equals(wish)) {
			wish = next;
			readAgain();
		}
	}

	/** A statement that is listed is selected in the list. */
	@Override
	protected void follow(CaretPlace place) {
		if (place.statement() != null) {
			select(place.statement());
		}
	}

	@Override
	protected void selectedElsewhere(ISelection other) {
		CorpusElement.statementIn(other).ifPresent(this::select);
	}

	private void select(StatementFacts statement) {
		behind.select(statement.qualifiedName());
		tell();
	}

	private void cellChosen() {
		chosenHere();
		if (hasNetwork() && matrix.row() >= 0) {
			displayed.picture().edge(matrix.row(), matrix.column()).ifPresentOrElse(item -> canvas.pick(item.key()), () -> canvas.choose(null));
		}
		list();
	}

	private void itemChosen(Picture.Item item) {
		chosenHere();
		Line line = item == null || !hasNetwork() ? null : displayed.picture().line(item.key());
		if (line != null) {
			matrix.selectQuietly(line.row(), line.column());
			list();
		}
	}

	/** Lists what is behind the selected cell. */
	private void list() {
		if (displayed == null) {
			return;
		}
		if (!displayed.events().isEmpty()) {
			behind.show(displayed.events(), displayed.corpus(), displayed.line());
			tell();
			return;
		}
		int row = matrix.row();
		behind.show(row < 0 ? List.of() : displayed.behind(row, matrix.column()), displayed.corpus(), row < 0 ? "" : displayed.spoken(row, matrix.column())); //$NON-NLS-1$
		tell();
	}

	private void enterStatements() {
		if (!behind.lines().isEmpty()) {
			behind.enter();
			statementChosen();
		}
	}

	private void statementChosen() {
		tell();
		behind.selected().ifPresent(one -> reveal(new CorpusElement(corpus(), one.statement())));
	}

	/** The selected statement; where none is selected, all that are listed. */
	private void tell() {
		List<CorpusElement> elements = new ArrayList<>();
		behind.selected().ifPresentOrElse(one -> elements.add(new CorpusElement(corpus(), one.statement())),
				() -> behind.lines().stream().map(one -> one.statement()).distinct().forEach(statement -> elements.add(new CorpusElement(corpus(), statement))));
		selection.set(elements);
	}

	private void open() {
		behind.selected().ifPresent(one -> EditorLink.open(new CorpusElement(corpus(), one.statement()), getSite().getPage()));
	}

	private void openDeclaration() {
		behind.selected().ifPresent(one -> EditorLink.openDeclaration(new CorpusElement(corpus(), one.statement()), getSite().getPage()));
	}

	private String description() {
		return !hasNetwork() ? Messages.Network_drawing : String.join(". ", Messages.Network_drawing, displayed.line(), NetworkSvg.description(displayed.picture().drawing())); //$NON-NLS-1$
	}

	/** The command line that writes what is asked for; empty before the first build. */
	public String commandLine() {
		return displayed == null ? "" : wish.commandLine(displayed.corpus().folder().toAbsolutePath().toString(), Shell.here()); //$NON-NLS-1$
	}

	private void copyCommandLine() {
		if (displayed != null) {
			copy(commandLine());
		}
	}

	private void copy(String text) {
		Clipboard clipboard = new Clipboard(canvas.control().getDisplay());
		clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	/**
	 * Saves the drawing.
	 *
	 * @throws IOException if the file cannot be written
	 */
	public void save(Path file) throws IOException {
		file().save(file);
	}

	/** What shows; null before the first build. */
	public ShownNetwork shown() {
		return displayed;
	}

	/** Selects a cell as a person does. */
	public void choose(int row, int column) {
		matrix.select(row, column);
	}

	/** The matrix; for tests. */
	public NatTable matrix() {
		return matrix.control();
	}

	/** The drawing on the screen. */
	public PictureCanvas canvas() {
		return canvas;
	}

	/** The statements behind the chosen edge; for tests. */
	public Table statements() {
		return behind.control();
	}

	/** The line that says what shows or what is wrong; for tests. */
	public String says() {
		return says.getText();
	}

	/** The slider of the end of the time; for tests. */
	public Scale until() {
		return bar.until();
	}

	/** Unfolds or folds the choices that are wanted less often. */
	public void fold(boolean folded) {
		bar.fold(folded);
	}

	/** How high the choices are, in pixels; for tests. */
	public int barHeight() {
		return bar.control().getSize().y;
	}

	/** The choice of the window of time that shows; for tests. */
	public Combo windows() {
		return bar.windows();
	}

	/** The choice of the rows; for tests. */
	public Combo rows() {
		return bar.rows();
	}

	@Override
	protected void setContentFocus() {
		matrix.control().setFocus();
	}
}
