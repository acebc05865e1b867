// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.analysis.Ledger;
import org.gainsay.desk.drawing.Picture;
import org.gainsay.desk.drawing.StatementLine;
import org.gainsay.desk.drawing.Subject;
import org.gainsay.desk.drawing.Subject.Kind;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.StatementFacts;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/**
 * A view that draws what there is on a claim or on a thing of another kind. It draws what is selected elsewhere, unless it is pinned; a statement
 * that is in the drawing already is selected in it instead.
 *
 * @param <P> what is drawn
 */
public abstract class DrawingView<P extends Picture> extends CorpusView<DrawingView.Shown<P>> {

	private static final String PINNED = "pinned"; //$NON-NLS-1$
	private static final String KIND = "kind"; //$NON-NLS-1$
	private static final String NAME = "name"; //$NON-NLS-1$

	/**
	 * What a view shows of a build.
	 *
	 * @param wish    what was asked for; null where nobody has chosen yet
	 * @param subject what it is of; null where the corpus has nothing, and then there is no picture
	 * @param line    what it shows, in a line
	 */
	public record Shown<P>(Corpus corpus, Subject wish, Subject subject, P picture, String line) {
	}

	private final ElementSelection selection = new ElementSelection();
	private final Kind other;
	private SubjectBar bar;
	private PictureCanvas canvas;
	private volatile Subject wish;
	private boolean pinned;
	/** What is to be selected once the drawing has come that it may be in; null for nothing. */
	private StatementFacts toSelect;
	private Subject drawn;

	/** @param other the kind that can be drawn beside claims */
	protected DrawingView(Kind other) {
		this.other = other;
	}

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		if (memento != null) {
			pinned = Boolean.TRUE.equals(memento.getBoolean(PINNED));
			String kind = memento.getString(KIND);
			String name = memento.getString(NAME);
			wish = name == null ? null : Stream.of(Kind.CLAIM, other).filter(one -> one.name().equals(kind)).findFirst().<Subject>map(one -> new Subject(one, name)).orElse(null);
		}
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		memento.putBoolean(PINNED, bar.isPinned());
		if (drawn != null) {
			memento.putString(KIND, drawn.kind().name());
			memento.putString(NAME, drawn.name());
		}
	}

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
		bar = new SubjectBar(area, other, hint(), () -> model() == null ? null : model().corpus(), this::draw);
		bar.setPinned(pinned);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		canvas = new PictureCanvas(area, this::description, this::selectionChanged, this::open);
		GridDataFactory.fillDefaults().grab(true, true).hint(100, 100).applyTo(canvas.control());
		ViewActions actions = new ViewActions(getViewSite(), canvas.control());
		actions.add(Messages.View_openArticle, null, this::open, () -> canvas.picked().isPresent());
		actions.addMenu(this::statementMenu);
		actions.add(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, this::openDeclaration, () -> canvas.picked().isPresent());
		actions.addCommand(ViewActions.COMPARE, () -> CorpusElement.in(selection.getSelection()).stream().anyMatch(CorpusElement::isComparable));
		actions.addSeparator();
		addActions(actions, tools);
		Drawings.addZoom(actions, canvas, getViewSite().getActionBars().getMenuManager());
		actions.addGlobal(null, ActionFactory.FIND, () -> {
			bar.field().setFocus();
			bar.field().selectAll();
		}, () -> true);
		getSite().setSelectionProvider(selection);
	}

	/**
	 * Adds what only this view can do.
	 *
	 * @param actions of its context menu
	 * @param tools   its tool bar
	 */
	protected void addActions(ViewActions actions, IToolBarManager tools) {
		// Nothing, unless a view has something.
	}

	/** What to type into the field. */
	protected abstract String hint();

	/**
	 * Makes the picture; not on the UI thread.
	 *
	 * @param before the one before, of this subject or another; null if there is none
	 */
	protected abstract P picture(Ledger of, Subject subject, P before);

	/** What to begin with; null where the corpus has nothing. */
	protected abstract Subject suggested(Ledger of);

	/** What the drawing shows, in a line; not on the UI thread. */
	protected abstract String line(Subject subject, P picture, Ledger of);

	/** What the drawing shows, in sentences. */
	protected abstract String description(P picture);

	/** Shows the picture on the canvas. */
	protected abstract void show(P picture, boolean anew);

	/** What to draw for a statement that no claim is known of; empty to draw nothing else. */
	protected abstract Optional<Subject> instead(StatementFacts statement);

	/** What of the other kind something selected is. */
	protected abstract Optional<Subject> other(CorpusElement element);

	/** What of the other kind the caret of an editor stands at. */
	protected abstract Optional<Subject> other(CaretPlace place);

	/**
	 * Selects something of the other kind where it is in the drawing.
	 *
	 * @param subject what may be in it
	 * @return whether it is
	 */
	protected boolean selectInside(Subject subject) {
		return false;
	}

	private void statementMenu(IMenuManager menu) {
		List<StatementFacts> statements = canvas.picked().map(Picture.Item::statements).orElse(List.of());
		if (statements.size() > 1) {
			MenuManager several = new MenuManager(Messages.Drawing_statements);
			statements.forEach(statement -> several.add(new Action(StatementLine.of(statement, model().corpus()).replace("&", "&&")) { //$NON-NLS-1$ //$NON-NLS-2$
				@Override
				public void run() {
					open(statement);
				}
			}));
			menu.add(several);
		}
	}

	@Override
	protected final Shown<P> read(ProjectCorpus of, Corpus corpus, Shown<P> before) {
		Subject asked = wish;
		Ledger now = of.ledger().of(corpus, null);
		Subject subject = asked != null && asked.isIn(corpus) ? asked : suggested(now);
		if (subject == null) {
			return new Shown<>(corpus, asked, null, null, ""); //$NON-NLS-1$
		}
		P picture = picture(now, subject, before == null ? null : before.picture());
		return new Shown<>(corpus, asked, subject, picture, line(subject, picture, now));
	}

	@Override
	protected final void show(Shown<P> made) {
		if (made.subject() == null || !isAsked(made)) {
			return; // Something else has been asked for meanwhile; that is on its way.
		}
		bar.show(made.subject(), made.line());
		boolean anew = !made.subject().equals(drawn);
		drawn = made.subject();
		show(made.picture(), anew);
		if (toSelect != null) {
			made.picture().of(toSelect.qualifiedName()).ifPresent(item -> canvas.pick(item.key()));
			toSelect = null;
		}
		tell();
	}

	private boolean isAsked(Shown<P> made) {
		return Objects.equals(made.wish(), wish);
	}

	/** Whether what shows is what was asked for last. */
	private boolean isCurrent() {
		return model() != null && model().picture() != null && isAsked(model());
	}

	@Override
	protected final Optional<String> emptyText(Shown<P> made) {
		return made.subject() == null ? Optional.of(Messages.View_noArticles) : Optional.empty();
	}

	/** Draws something. */
	public final void draw(Subject subject) {
		chosenHere();
		if (!subject.equals(wish)) {
			wish = subject;
			readAgain();
		}
	}

	@Override
	protected final void follow(CaretPlace place) {
		if (place.claim() != null) {
			follow(new Subject(Kind.CLAIM, place.claim().name()));
		} else if (place.statement() != null) {
			follow(place.statement());
		} else {
			other(place).filter(subject -> !selectHere(subject)).ifPresent(this::follow);
		}
	}

	@Override
	protected final void selectedElsewhere(ISelection elsewhere) {
		List<CorpusElement> elements = CorpusElement.in(elsewhere);
		Optional<ClaimFacts> claim = elements.stream().flatMap(element -> element.claim().stream()).findFirst();
		List<StatementFacts> statements = CorpusElement.statementsIn(elsewhere);
		if (claim.isPresent()) {
			follow(new Subject(Kind.CLAIM, claim.get().name()));
			if (statements.isEmpty()) {
				elements.stream().flatMap(element -> other(element).stream()).findFirst().ifPresent(this::selectHere);
			} else {
				select(statements.getFirst());
			}
		} else if (statements.size() == 1) {
			follow(statements.getFirst());
		} else if (elements.size() == 1) {
			other(elements.getFirst()).ifPresent(this::follow);
		}
	}

	private void follow(Subject subject) {
		if (!bar.isPinned()) {
			draw(subject);
		}
	}

	/** A statement that is in the drawing is selected there; for another one the drawing changes. */
	private void follow(StatementFacts statement) {
		if (!isCurrent() || model().picture().of(statement.qualifiedName()).isEmpty()) {
			statement.allStances().stream().flatMap(stance -> stance.targets().stream()).map(target -> target.claim()).filter(Objects::nonNull).findFirst()
					.map(claim -> new Subject(Kind.CLAIM, claim)).or(() -> instead(statement)).ifPresent(this::follow);
		}
		select(statement);
	}

	private void select(StatementFacts statement) {
		if (isCurrent()) {
			model().picture().of(statement.qualifiedName()).ifPresent(item -> canvas.pick(item.key()));
			tell();
		} else {
			toSelect = statement; // Once the drawing has come that it may be in.
		}
	}

	private boolean selectHere(Subject subject) {
		boolean here = isCurrent() && selectInside(subject);
		if (here) {
			tell();
		}
		return here;
	}

	private void selectionChanged(Picture.Item item) {
		tell();
		if (item != null && item.statements().size() == 1) {
			reveal(new CorpusElement(corpus(), item.statements().getFirst()));
		}
	}

	/** The statements of what is selected, then the claim that is drawn, then the article or actor that it is. */
	private void tell() {
		List<CorpusElement> elements = new ArrayList<>();
		canvas.picked().ifPresent(item -> {
			item.statements().forEach(statement -> elements.add(new CorpusElement(corpus(), statement)));
			if (drawn.kind() == Kind.CLAIM) {
				model().corpus().claim(drawn.name()).ifPresent(claim -> elements.add(new CorpusElement(corpus(), claim)));
			}
			if (item.facts() != null) {
				elements.add(new CorpusElement(corpus(), item.facts()));
			}
		});
		selection.set(elements);
	}

	private void open() {
		canvas.picked().ifPresent(item -> Drawings.open(item, canvas, model().corpus(), this::open, () -> {
			if (item.facts() != null) {
				EditorLink.open(new CorpusElement(corpus(), item.facts()), getSite().getPage());
			}
		}));
	}

	private void open(StatementFacts statement) {
		EditorLink.open(new CorpusElement(corpus(), statement), getSite().getPage());
	}

	private void openDeclaration() {
		canvas.picked().ifPresent(item -> {
			Object facts = item.facts() != null ? item.facts() : item.statements().isEmpty() ? null : item.statements().getFirst();
			if (facts != null) {
				EditorLink.openDeclaration(new CorpusElement(corpus(), facts), getSite().getPage());
			}
		});
	}

	private String description() {
		return model() == null || model().picture() == null ? hint() : model().line() + ". " + description(model().picture()); //$NON-NLS-1$
	}

	/** What is drawn; null before the first build. */
	public final Subject drawn() {
		return drawn;
	}

	/** The picture that shows and its line; null before the first build. */
	public final Shown<P> shown() {
		return model();
	}

	/** The drawing on the screen. */
	public final PictureCanvas canvas() {
		return canvas;
	}

	/** The field and the pin above it. */
	public final SubjectBar bar() {
		return bar;
	}

	@Override
	protected void setContentFocus() {
		canvas.control().setFocus();
	}
}
