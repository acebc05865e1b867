// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.statement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;
import org.gainsay.desk.Choices;
import org.gainsay.desk.Suggestion;
import org.gainsay.desk.article.StatementText;
import org.gainsay.desk.statement.Field.Making;
import org.gainsay.desk.statement.StatementFields;
import org.gainsay.facts.AnchorFacts;
import org.gainsay.facts.ArticleFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.Standings;
import org.gainsay.facts.StatementFacts;
import org.gainsay.text.Excerpt;
import org.gainsay.text.Span;
import org.gainsay.ui.article.ArticleEditor;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.corpus.ProjectCorpus;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CorpusElement;
import org.gainsay.ui.views.CorpusView;
import org.gainsay.ui.views.EditorLink;
import org.gainsay.ui.views.ElementSelection;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;
import org.gainsay.ui.views.ViewEdits;

/** All of one statement as a form: the one that the caret of an editor stands in, or that another view selects. */
public final class StatementView extends CorpusView<Corpus> {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.statementView"; //$NON-NLS-1$

	/** Above the form there is little room, and the name of the statement comes after the headline. */
	private static final int LONGEST_HEADLINE = 30;

	private static final String PARTS = "parts"; //$NON-NLS-1$

	private final ElementSelection selection = new ElementSelection();
	/** Which parts of the form were opened or closed when the workbench was last closed; null for none. */
	private String remembered;
	private StatementForm form;
	/** The qualified name of the statement that shows; null where none does. */
	private String shown;
	private StatementFacts statement;
	/** The corpus that the statement is of, and its build that shows; null before the first. */
	private ProjectCorpus of;
	private Corpus build;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		remembered = memento == null ? null : memento.getString(PARTS);
	}

	@Override
	public void saveState(IMemento memento) {
		super.saveState(memento);
		memento.putString(PARTS, form.parts());
	}

	@Override
	protected void createContent(Composite parent, IToolBarManager tools) {
		form = new StatementForm(parent, new Doing());
		form.parts(remembered);
		tools.add(action(Messages.View_openArticle, null, () -> EditorLink.open(element(), getSite().getPage())));
		tools.add(action(Messages.View_openDeclaration, ViewActions.OPEN_DECLARATION, () -> EditorLink.openDeclaration(element(), getSite().getPage())));
		Action asThereIsRoom = new Action(Messages.Form_asThereIsRoom) {
			@Override
			public void run() {
				form.asThereIsRoom();
			}
		};
		getViewSite().getActionBars().getMenuManager().add(asThereIsRoom);
		getSite().setSelectionProvider(selection);
	}

	private IAction action(String text, String command, Runnable work) {
		Action action = new Action(text) {
			@Override
			public void run() {
				if (statement != null && of == corpus()) {
					work.run();
				}
			}
		};
		action.setImageDescriptor(ClaimsImages.descriptor(command == null ? "article" : "claims")); //$NON-NLS-1$ //$NON-NLS-2$
		action.setToolTipText(text.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
		if (command != null) {
			action.setActionDefinitionId(command);
			getSite().getService(IHandlerService.class).activateHandler(command, new ActionHandler(action));
		}
		return action;
	}

	private CorpusElement element() {
		return new CorpusElement(corpus(), statement);
	}

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	protected Corpus read(ProjectCorpus of, Corpus corpus, Corpus before) {
		return corpus;
	}

	@Override
	protected void show(Corpus made) {
		StatementFacts now = find(made);
		of = corpus();
		build = made;
		statement = now;
		shown = now == null ? null : now.qualifiedName();
		setContentDescription(now == null ? "" : NLS.bind(Messages.Form_head, new Object[] { made.article(now.article()).map(ArticleFacts::title).filter(title -> !title.isBlank()).map(title -> Excerpt.of(title, LONGEST_HEADLINE)).orElse(now.article()), now.name(), //$NON-NLS-1$
				StatementText.of(Standings.of(now, made)) }));
		form.show(now == null ? List.of() : StatementFields.of(now, made), now == null ? "" : now.qualifiedName()); //$NON-NLS-1$
		selection.set(now == null ? List.of() : List.of(element()));
	}

	/** The statement that shows, in another build: that of the same name, or of the same words if it was renamed; null if it went. */
	private StatementFacts find(Corpus in) {
		if (of != corpus()) {
			return null; // Another corpus may have one of that name, which nobody has turned to.
		}
		Optional<StatementFacts> same = shown == null ? Optional.empty() : in.statement(shown);
		AnchorFacts content = statement == null ? null : statement.place();
		if (same.isPresent() || content == null) {
			return same.orElse(null);
		}
		List<StatementFacts> ofWords = in.setsOf(statement.article()).stream().flatMap(set -> set.statements().stream())
				.filter(one -> Objects.equals(one.annotator(), statement.annotator()) && one.place() != null
						&& AnchorFacts.spansOf(one.place()).equals(content.spans()) && one.members().size() == statement.members().size()
						&& build.statement(one.qualifiedName()).isEmpty())
				.toList();
		return ofWords.size() == 1 ? ofWords.getFirst() : null;
	}

	@Override
	protected Optional<String> emptyText(Corpus made) {
		return find(made) != null ? Optional.empty()
				: Optional.of(made.articles().isEmpty() ? Messages.View_noArticles : Messages.Form_none);
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.statement() != null) {
			turnTo(place.statement().qualifiedName());
		} else {
			followNothing(getSite().getPage().getActiveEditor());
		}
	}

	/** A statement of what the editor shows stays, so that words can be selected for it; that of another article would pass for one of this. */
	@Override
	protected void followNothing(IEditorPart editor) {
		if (statement != null && !isOf(Adapters.adapt(editor == null ? null : editor.getEditorInput(), IFile.class))) {
			turnTo(null);
		}
	}

	/** @param file the article's text, or the claims file of the statement; null is neither */
	private boolean isOf(IFile file) {
		return file != null && of == corpus() && (file.equals(of.file(statement.at().file()))
				|| corpus().corpus().article(statement.article()).map(ArticleFacts::text).map(of::file).filter(file::equals).isPresent());
	}

	@Override
	protected void selectedElsewhere(ISelection other) {
		CorpusElement.statementIn(other).ifPresent(one -> turnTo(one.qualifiedName()));
	}

	/**
	 * Shows another statement; not yet one that only an older or a newer build has, of which an editor tells: it is followed once more when
	 * both have the same.
	 *
	 * @param name the qualified name; null for none
	 */
	private void turnTo(String name) {
		boolean ofAnotherBuild = name != null && statement != null && of == corpus() && model().statement(name).isEmpty() && !isNewest();
		if (!ofAnotherBuild && (!Objects.equals(name, shown) || of != corpus())) {
			shown = name;
			statement = null;
			of = corpus();
			refresh();
		}
	}

	/** What the controls of the form ask for. */
	private final class Doing implements StatementForm.Asked {
		private Corpus chosenOf;
		private Choices choices;

		@Override
		public List<Suggestion> answered(String typed) {
			return statement == null ? List.of() : choices().answered(typed, statement);
		}

		@Override
		public Choices choices() {
			if (chosenOf != model()) {
				chosenOf = model();
				choices = new Choices(chosenOf);
			}
			return choices;
		}

		@Override
		public Optional<Span> selectedWords() {
			return editor().flatMap(ArticleEditor::selectedWords);
		}

		private Optional<ArticleEditor> editor() {
			return statement == null ? Optional.empty() : EditorLink.articleOf(statement, corpus(), getSite().getPage());
		}

		@Override
		public Optional<String> make(Making making) {
			return ViewEdits.attempt(Messages.Form_change, corpus(), getSite().getShell(), making);
		}

		@Override
		public void reveal(List<Span> spans) {
			editor().ifPresent(editor -> editor.selectAndReveal(spans.getFirst().start(), spans.getFirst().length()));
		}
	}

	/** The form; for tests. */
	public StatementForm form() {
		return form;
	}

	@Override
	protected void setContentFocus() {
		form.setFocus();
	}
}
