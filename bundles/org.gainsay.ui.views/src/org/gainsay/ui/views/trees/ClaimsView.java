// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.trees;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.actions.ActionFactory;
import org.gainsay.analysis.Duplicate;
import org.gainsay.analysis.Duplicates;
import org.gainsay.corpus.CorpusSession;
import org.gainsay.desk.Choices;
import org.gainsay.desk.DeskMessages;
import org.gainsay.desk.trees.ClaimTree;
import org.gainsay.desk.trees.Retargeting;
import org.gainsay.desk.trees.TreeNode;
import org.gainsay.desk.trees.UseTree;
import org.gainsay.dsl.ide.navigation.Named;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.edit.ClaimEdits;
import org.gainsay.edit.EventEdits;
import org.gainsay.edit.Speaker;
import org.gainsay.facts.ClaimFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.facts.EventFacts;
import org.gainsay.facts.ReferenceFacts;
import org.gainsay.facts.edit.CorpusEdit;
import org.gainsay.model.CategorySubject;
import org.gainsay.ui.views.AskDialog;
import org.gainsay.ui.views.AskDialog.Outcome;
import org.gainsay.ui.views.CaretPlace;
import org.gainsay.ui.views.CodeMenu;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/** The claims of a corpus, by event, by relation or by name, with the statements about each. */
public final class ClaimsView extends CorpusTreeView {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.claimsView"; //$NON-NLS-1$

	private volatile ClaimTree.Order order = ClaimTree.Order.EVENT;
	private Merging merging;

	@Override
	protected String helpContext() {
		return ID;
	}

	@Override
	String filterHint() {
		return Messages.Claims_filter;
	}

	@Override
	UseTree tree(Corpus corpus, boolean ofEverybody, UseTree before) {
		return ClaimTree.after((ClaimTree) before, corpus, order, ofEverybody);
	}

	@Override
	void orders(IMenuManager menu) {
		menu.add(order(Messages.Claims_byEvent, ClaimTree.Order.EVENT));
		menu.add(order(Messages.Claims_byRelation, ClaimTree.Order.RELATION));
		menu.add(order(Messages.Trees_byName, ClaimTree.Order.NAME));
	}

	private IAction order(String text, ClaimTree.Order by) {
		return order(text, order == by, () -> order = by);
	}

	@Override
	Optional<String> noneText(Corpus corpus) {
		return corpus.claims().isEmpty() && corpus.statements(null).isEmpty() ? Optional.of(Messages.Claims_none) : Optional.empty();
	}

	@Override
	void createActions(ViewActions actions, IToolBarManager tools) {
		merging = new Merging(getSite(), new Merging.Things() {
			@Override
			public CorpusEdit merge(CorpusSession session, String kept, String other) {
				return new ClaimEdits(session).merge(kept, other);
			}

			@Override
			public int uses(CorpusSession session, String name) {
				return new ClaimEdits(session).uses(name);
			}

			@Override
			public List<Duplicate> duplicates(Corpus corpus) {
				return Duplicates.claims(corpus.claims());
			}

			@Override
			public String describe(Corpus corpus, String name) {
				return corpus.claim(name).map(claim -> NLS.bind(DeskMessages.Choices_claim, name, claim.text())).orElse(name);
			}

			@Override
			public String kind() {
				return Dismissed.CLAIMS;
			}
		});
		actions.add(Messages.Claims_new, ViewActions.NEW, this::create, () -> corpus() != null);
		actions.add(Messages.Event_newMenu, null, () -> event(null), () -> corpus() != null);
		actions.add(Messages.Event_changeMenu, null, () -> event(selected(EventFacts.class).getFirst()), () -> selected(EventFacts.class).size() == 1);
		actions.addGlobal(Messages.Trees_rename, ActionFactory.RENAME, this::rename, () -> claims().size() == 1);
		actions.addGlobal(Messages.Claims_text, ActionFactory.PROPERTIES, this::editText, () -> claims().size() == 1);
		actions.add(Messages.Claims_about, null, this::about, () -> !claims().isEmpty());
		actions.addMenu(menu -> menu.add(new CodeMenu(getSite().getShell(), () -> claims().stream().map(ClaimFacts::codes).toList(), this::setCode).of(corpus(), CategorySubject.CLAIM)));
		actions.addGlobal(Messages.View_delete, ActionFactory.DELETE, this::delete, () -> claims().size() == 1 || statementCommands().isPossible());
		actions.addSeparator();
		actions.add(Messages.Claims_move, ViewActions.MOVE_TO_CLAIM, this::move, () -> !moved().isEmpty());
		actions.add(Messages.Statements_setSpeaker, ViewActions.SET_SPEAKER, statementCommands()::setSpeaker, statementCommands()::isPossible);
		actions.addSeparator();
		actions.add(Messages.Trees_merge, ViewActions.MERGE, this::merge, () -> claims().size() == 1 || claims().size() == 2);
		actions.add(Messages.Trees_duplicates, ViewActions.FIND_DUPLICATES, () -> merging.findDuplicates(corpus()), () -> corpus() != null);
		tools.add(button(Messages.Claims_new, ISharedImages.IMG_OBJ_ADD, this::create));
		ClaimDrop.on(viewer(), (dropped, claim) -> retarget(dropped, claim));
	}

	private List<ClaimFacts> claims() {
		return selected(ClaimFacts.class);
	}

	private void create() {
		String event = selected(EventFacts.class).stream().findFirst().<String>map(EventFacts::name).orElseGet(this::eventAbove);
		String prompt = event == null ? Messages.Claims_newPrompt : NLS.bind(Messages.Claims_newPromptOfEvent, event);
		AskDialog.ask(getSite().getShell(), title(Messages.Claims_new), prompt, "", typed -> List.of(), this::newText) //$NON-NLS-1$
				.ifPresent(text -> apply(Messages.Claims_new, session -> new ClaimEdits(session).create(null, text, List.of(), event)));
	}

	/** Makes an event of the claims that are selected, or changes one. */
	private void event(EventFacts changed) {
		EventDialog dialog = new EventDialog(getSite().getShell(), corpus().corpus(), changed, changed == null ? claims().stream().map(ClaimFacts::name).toList() : List.of());
		if (dialog.open() == Window.OK) {
			apply(changed == null ? Messages.Event_new : Messages.Event_change, session -> changed == null
					? new EventEdits(session).create(null, dialog.title(), dialog.claims(), dialog.articles())
					: new EventEdits(session).change(changed.name(), dialog.title(), dialog.claims(), dialog.articles()));
		}
	}

	private String eventAbove() {
		List<ClaimFacts> claims = claims();
		return claims.isEmpty() ? null : corpus().corpus().events().stream().filter(event -> event.claims().contains(claims.getFirst().name())).<String>map(EventFacts::name).findFirst().orElse(null);
	}

	private Outcome newText(String typed) {
		if (typed.isBlank()) {
			return new Outcome(false, Messages.Claims_typeText);
		}
		return new Choices(corpus().corpus()).claim(typed).map(same -> new Outcome(false, NLS.bind(Messages.Claims_there, same.name())))
				.orElseGet(() -> new Outcome(true, NLS.bind(Messages.Claims_named, ClaimEdits.nameFor(typed.strip(), corpus().session()))));
	}

	private void rename() {
		ClaimFacts claim = claims().getFirst();
		Renames.ask(new Named(ReferenceFacts.Kind.CLAIM, claim.name(), new Place(claim.at().file(), claim.at().name())), corpus(), getSite().getShell());
	}

	private void editText() {
		ClaimFacts claim = claims().getFirst();
		AskDialog.ask(getSite().getShell(), title(Messages.Claims_text), NLS.bind(Messages.Claims_textPrompt, claim.name()), claim.text(), typed -> List.of(),
				typed -> typed.isBlank() ? new Outcome(false, Messages.Claims_typeText) : new Outcome(true, "")) //$NON-NLS-1$
				.ifPresent(text -> apply(Messages.Claims_text, session -> new ClaimEdits(session).text(claim.name(), text)));
	}

	/** Asks whom the selected claims charge. */
	private void about() {
		Choices choices = new Choices(corpus().corpus());
		List<ClaimFacts> claims = claims();
		String now = claims.size() != 1 ? "" //$NON-NLS-1$
				: String.join("; ", claims.getFirst().about().stream().map(name -> corpus().corpus().actor(name).map(choices::written).orElse(name)).toList()); //$NON-NLS-1$
		AskDialog.ask(getSite().getShell(), title(Messages.Claims_about), NLS.bind(Messages.Claims_aboutPrompt, String.join(", ", claims.stream().map(ClaimFacts::name).toList())), now, //$NON-NLS-1$
				choices::lastActors, typed -> outcome(typed, choices)).ifPresent(typed -> setAbout(claims.stream().map(ClaimFacts::name).toList(), choices.actors(typed, DeskMessages.Form_noActor)));
	}

	private static Outcome outcome(String typed, Choices choices) {
		try {
			List<Speaker> actors = choices.actors(typed, DeskMessages.Form_noActor);
			return new Outcome(true, actors.isEmpty() ? Messages.Claims_aboutNobody : String.join(" ", actors.stream().map(choices::says).toList())); //$NON-NLS-1$
		} catch (IllegalArgumentException noActor) {
			return new Outcome(false, noActor.getMessage());
		}
	}

	/** Says whom claims charge; one step of undo. */
	public void setAbout(List<String> claims, List<Speaker> actors) {
		apply(Messages.Claims_about, session -> new ClaimEdits(session).about(claims, actors.stream().map(one -> Choices.declared(one, session)).toList()));
	}

	/** Codes the selected claims; one step of undo. */
	public void setCode(String category, List<String> values) {
		List<String> names = claims().stream().map(ClaimFacts::name).toList();
		apply(Messages.Statements_setCode, session -> new ClaimEdits(session).code(names, category, values));
	}

	private void delete() {
		if (claims().isEmpty()) {
			statementCommands().delete();
		} else {
			String name = claims().getFirst().name();
			apply(Messages.View_delete, session -> new ClaimEdits(session).delete(name));
		}
	}

	private List<TreeNode> moved() {
		return selectedNodes().stream().filter(node -> node.kind() == TreeNode.Kind.STATEMENT || node.kind() == TreeNode.Kind.TEXT).toList();
	}

	private void move() {
		Choices choices = new Choices(corpus().corpus());
		List<TreeNode> nodes = moved();
		AskDialog.ask(getSite().getShell(), title(Messages.Claims_move), nodes.size() == 1 ? Messages.Claims_moveOnePrompt : NLS.bind(Messages.Claims_movePrompt, nodes.size()), "", choices::claims, //$NON-NLS-1$
				typed -> choices.claim(typed).map(claim -> new Outcome(true, NLS.bind(Messages.Choices_isClaim, claim.text())))
						.orElseGet(() -> new Outcome(false, Messages.Claims_typeClaim)))
				.flatMap(choices::claim).ifPresent(claim -> retarget(nodes.stream().map(Retargeting::of).toList(), claim.name()));
	}

	/** Makes statements be about another claim; one step of undo. */
	public void retarget(List<Retargeting> moved, String claim) {
		Collection<Retargeting> each = new LinkedHashSet<>(moved);
		apply(Messages.Claims_move, session -> Retargeting.edit(each, claim, session));
	}

	private void merge() {
		List<ClaimFacts> claims = claims();
		if (claims.size() == 2) {
			merging.merge(corpus(), claims.get(0).name(), claims.get(1).name());
			return;
		}
		Choices choices = new Choices(corpus().corpus());
		ClaimFacts one = claims.getFirst();
		AskDialog.ask(getSite().getShell(), title(Messages.Trees_merge), NLS.bind(Messages.Trees_mergePrompt, one.name()), "", choices::claims, //$NON-NLS-1$
				typed -> choices.claim(typed).filter(claim -> claim != one).map(claim -> new Outcome(true, NLS.bind(Messages.Choices_isClaim, claim.text())))
						.orElseGet(() -> new Outcome(false, Messages.Claims_typeClaim)))
				.flatMap(choices::claim).ifPresent(other -> merging.merge(corpus(), one.name(), other.name()));
	}

	@Override
	protected void follow(CaretPlace place) {
		if (place.claim() != null) {
			select(place.claim());
		} else {
			super.follow(place);
		}
	}
}
