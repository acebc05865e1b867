// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims.navigation;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.gainsay.dsl.ide.navigation.Citations;
import org.gainsay.dsl.ide.navigation.Place;
import org.gainsay.facts.ActorFacts;
import org.gainsay.facts.Corpus;
import org.gainsay.ui.claims.Messages;
import org.gainsay.ui.claims.ClaimsImages;
import org.gainsay.ui.corpus.ProjectCorpus;

/** Shows of an actor who cites it, and who cites those, or the other way round whom it cites. */
public final class CitationsView extends ViewPart {

	/** The view's identifier. */
	public static final String ID = "org.gainsay.ui.citations"; //$NON-NLS-1$

	/**
	 * An actor in the tree.
	 *
	 * @param from   whose citations led here; null for the one that was asked about
	 * @param places where the step from there to here is written
	 */
	private record Step(Step from, String actor, List<Place> places) {
		/** Whether the way here came through this actor already: from there on it goes in circles. */
		boolean repeats() {
			for (Step before = from; before != null; before = before.from) {
				if (before.actor.equals(actor)) {
					return true;
				}
			}
			return false;
		}
	}

	private TreeViewer viewer;
	private ProjectCorpus corpus;
	private Corpus shown;
	private String actor;
	private boolean citedBy;

	@Override
	public void createPartControl(Composite parent) {
		viewer = new TreeViewer(parent, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(viewer.getControl(), ID);
		viewer.setContentProvider(new Steps());
		viewer.setLabelProvider(new Labels());
		viewer.addOpenListener(event -> {
			if (((IStructuredSelection) event.getSelection()).getFirstElement() instanceof Step step && !step.places.isEmpty()) {
				PlaceOpening.open(step.places.getFirst(), null, corpus, getSite().getPage());
			}
		});
		Action direction = new Action(Messages.Citations_citedBy, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				citedBy = isChecked();
				refresh();
			}
		};
		direction.setToolTipText(Messages.Citations_citedBy);
		direction.setImageDescriptor(ClaimsImages.descriptor("cited")); //$NON-NLS-1$
		getViewSite().getActionBars().getToolBarManager().add(direction);
		setContentDescription(Messages.Citations_hint);
		getSite().setSelectionProvider(viewer);
	}

	/** Shows the citations of an actor, as they are in a corpus. */
	public void show(String name, ProjectCorpus of, Corpus now) {
		actor = name;
		corpus = of;
		shown = now;
		refresh();
	}

	private void refresh() {
		if (actor != null) {
			setContentDescription(NLS.bind(citedBy ? Messages.Citations_ofActorCiting : Messages.Citations_ofActor, actor));
			viewer.setInput(new Step(null, actor, List.of()));
			viewer.expandToLevel(2);
		}
	}

	@Override
	public void setFocus() {
		viewer.getControl().setFocus();
	}

	private final class Steps implements ITreeContentProvider {
		@Override
		public Object[] getElements(Object input) {
			return getChildren(input);
		}

		@Override
		public Object[] getChildren(Object parent) {
			Step step = (Step) parent;
			return next(step).entrySet().stream().map(entry -> new Step(step, entry.getKey(), entry.getValue())).toArray();
		}

		private Map<String, List<Place>> next(Step step) {
			Citations citations = new Citations(shown, null);
			return step.repeats() ? Map.of() : citedBy ? citations.citedBy(step.actor) : citations.citing(step.actor);
		}

		@Override
		public Object getParent(Object element) {
			return ((Step) element).from;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !next((Step) element).isEmpty();
		}
	}

	private final class Labels extends LabelProvider {
		@Override
		public String getText(Object element) {
			Step step = (Step) element;
			String name = shown.actor(step.actor).map(ActorFacts::label).orElse(step.actor);
			return step.places.size() == 1 ? name : NLS.bind(Messages.Citations_times, name, step.places.size());
		}

		@Override
		public Image getImage(Object element) {
			return ClaimsImages.actor();
		}
	}
}
