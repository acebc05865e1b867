// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.gainsay.ui.corpus.Corpora;
import org.gainsay.ui.edit.OutsideChanges;
import org.gainsay.ui.logging.WorkbenchAppender;
import org.gainsay.ui.recovery.Journal;
import org.gainsay.ui.recovery.OfferUnsaved;
import org.gainsay.ui.theme.UnstyledRows;
import org.osgi.framework.BundleContext;

/** The bundle: it keeps the sessions of the open projects. */
public final class GainsayUi extends AbstractUIPlugin {

	/** The bundle's name, which the identifiers of its contributions begin with. */
	public static final String ID = "org.gainsay.ui"; //$NON-NLS-1$

	/** Where in the bundle's place in the workspace it is noted what is not saved. */
	private static final String UNSAVED = "unsaved"; //$NON-NLS-1$

	private static GainsayUi bundle;
	private Corpora corpora;
	private OutsideChanges outsideChanges;
	private Journal journal;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		WorkbenchAppender.install(); // Before anything of Xtext runs.
		corpora = new Corpora();
		bundle = this;
		corpora.start();
		outsideChanges = new OutsideChanges();
		outsideChanges.start();
		journal = new Journal(getStateLocation().append(UNSAVED).toPath());
		journal.start();
		OfferUnsaved.begin(journal);
		if (Display.getCurrent() != null) {
			UnstyledRows.install(Display.getCurrent()); // Else the platform's early start-up does it.
		}
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		journal.close(); // What jobs that come late ask for stays there, closed.
		outsideChanges.close();
		corpora.close();
		WorkbenchAppender.uninstall();
		super.stop(context);
	}

	/** The corpora of the workspace's projects. */
	public static Corpora corpora() {
		return bundle.corpora;
	}

	/** Where it is noted what is typed and not saved. */
	public static Journal journal() {
		return bundle.journal;
	}

	/** What the bundle's dialogs remember from one time to the next. */
	public static IDialogSettings dialogSettings() {
		return bundle.getDialogSettings();
	}

	/** The bundle's preferences; what they are called stands in {@link org.gainsay.ui.preferences.Preferences}. */
	public static IPreferenceStore preferences() {
		return bundle.getPreferenceStore();
	}
}
