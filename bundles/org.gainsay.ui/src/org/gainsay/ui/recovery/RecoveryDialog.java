// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.recovery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.ICompareNavigator;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.Messages;
import org.gainsay.ui.recovery.Recovery.Offer;
import org.gainsay.ui.recovery.UnsavedText.Situation;

/** Lists what could not be saved, shows how it differs from what the files hold, and restores or discards it. */
final class RecoveryDialog extends TitleAreaDialog {

	private static final int DISCARD = IDialogConstants.CLIENT_ID;
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM).withZone(ZoneId.systemDefault());

	private final IWorkbenchWindow window;
	private final Recovery recovery;
	private final List<Offer> offers;
	private CheckboxTableViewer table;
	private TextMergeViewer difference;

	RecoveryDialog(IWorkbenchWindow window, Recovery recovery, List<Offer> offers) {
		super(window.getShell());
		this.window = window;
		this.recovery = recovery;
		this.offers = new ArrayList<>(offers);
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Recovery_title);
	}

	@Override
	protected Point getInitialSize() {
		return getShell().computeSize(convertHorizontalDLUsToPixels(520), convertVerticalDLUsToPixels(330));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.Recovery_title);
		setMessage(Messages.Recovery_message);
		Composite area = (Composite) super.createDialogArea(parent);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.gainsay.ui.recovery"); //$NON-NLS-1$
		SashForm halves = new SashForm(area, SWT.VERTICAL);
		halves.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		createTable(new Composite(halves, SWT.NONE));
		Composite below = new Composite(halves, SWT.NONE);
		below.setLayout(new FillLayout());
		createDifference(below);
		halves.setWeights(1, 2);
		table.setInput(offers);
		table.setAllChecked(true);
		table.setSelection(new StructuredSelection(offers.getFirst()));
		return area;
	}

	private void createTable(Composite parent) {
		TableColumnLayout layout = new TableColumnLayout();
		parent.setLayout(layout);
		table = CheckboxTableViewer.newCheckList(parent, SWT.BORDER | SWT.FULL_SELECTION);
		table.getTable().setHeaderVisible(true);
		table.setContentProvider(ArrayContentProvider.getInstance());
		column(layout, Messages.Recovery_file, 3, offer -> offer.file().getFullPath().makeRelative().toString());
		column(layout, Messages.Recovery_time, 2, offer -> TIME.format(offer.left().text().time()));
		column(layout, Messages.Recovery_situation, 4, offer -> words(offer.situation()));
		table.addSelectionChangedListener(event -> show((Offer) event.getStructuredSelection().getFirstElement()));
		table.addCheckStateListener(event -> enable());
	}

	/** What a row says in a column. */
	private interface Says {
		String of(Offer offer);
	}

	private void column(TableColumnLayout layout, String title, int weight, Says says) {
		TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
		column.getColumn().setText(title);
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, 80));
		column.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return says.of((Offer) element);
			}
		});
	}

	static String words(Situation situation) {
		return switch (situation) {
		case SAVED, FILE_AS_IT_WAS -> Messages.Recovery_fileAsItWas;
		case FILE_CHANGED_ELSEWHERE -> Messages.Recovery_fileChangedElsewhere;
		case FILE_CHANGED -> Messages.Recovery_fileChanged;
		case FILE_GONE -> Messages.Recovery_fileGone;
		case PROJECT_GONE -> Messages.Recovery_projectGoneShort;
		};
	}

	private void createDifference(Composite parent) {
		CompareConfiguration configuration = new CompareConfiguration();
		configuration.setLeftEditable(false);
		configuration.setRightEditable(false);
		configuration.setLeftLabel(Messages.Recovery_restored);
		configuration.setRightLabel(Messages.Recovery_onDisk);
		configuration.setContainer(new ComparedAtOnce(configuration));
		difference = new TextMergeViewer(parent, configuration);
		parent.addDisposeListener(event -> configuration.dispose());
	}

	/**
	 * Lets texts be compared in the dialog's own turn. The platform compares in the background, and lets events through until that is done:
	 * who closes the dialog just then would take the controls away that are about to show what differs.
	 */
	private static final class ComparedAtOnce extends CompareEditorInput {
		ComparedAtOnce(CompareConfiguration configuration) {
			super(configuration);
		}

		@Override
		public void run(boolean fork, boolean cancelable, IRunnableWithProgress comparison) throws InvocationTargetException, InterruptedException {
			comparison.run(new NullProgressMonitor());
		}

		@Override
		public synchronized ICompareNavigator getNavigator() {
			return null; // There is nothing to go on to.
		}

		@Override
		protected Object prepareInput(IProgressMonitor monitor) {
			return null; // The dialog says what is compared.
		}
	}

	private void show(Offer offer) {
		difference.setInput(offer == null ? null : new DiffNode(new Side(offer.restored()), new Side(offer.now() == null ? "" : offer.now()))); //$NON-NLS-1$
	}

	/**
	 * One side of the comparison.
	 *
	 * @param text what it shows
	 */
	private record Side(String text) implements ITypedElement, IEncodedStreamContentAccessor {
		@Override
		public String getName() {
			return Messages.Recovery_title;
		}

		@Override
		public Image getImage() {
			return null;
		}

		@Override
		public String getType() {
			return ITypedElement.TEXT_TYPE;
		}

		@Override
		public InputStream getContents() {
			return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public String getCharset() {
			return StandardCharsets.UTF_8.name();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Recovery_restore, true);
		createButton(parent, DISCARD, Messages.Recovery_discard, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.Recovery_later, false);
		enable();
	}

	private void enable() {
		boolean some = table.getCheckedElements().length > 0;
		for (int id : new int[] { IDialogConstants.OK_ID, DISCARD }) {
			Button button = getButton(id);
			if (button != null) {
				button.setEnabled(some);
			}
		}
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CANCEL_ID) {
			super.buttonPressed(id);
			return;
		}
		List<Offer> checked = Arrays.stream(table.getCheckedElements()).map(Offer.class::cast).toList();
		if (id == DISCARD && !MessageDialog.openConfirm(getShell(), Messages.Recovery_title, NLS.bind(Messages.Recovery_reallyDiscard, checked.size()))) {
			return;
		}
		for (Offer offer : checked) {
			if (id == DISCARD) {
				recovery.discard(offer);
				offers.remove(offer);
			} else if (restore(offer)) {
				offers.remove(offer);
			}
		}
		if (offers.isEmpty()) {
			setReturnCode(OK);
			close();
		} else {
			table.refresh();
			table.setSelection(new StructuredSelection(offers.getFirst()));
			enable();
		}
	}

	/** @return whether it is done with */
	private boolean restore(Offer offer) {
		if (offer.situation() == Situation.FILE_CHANGED
				&& !MessageDialog.openConfirm(getShell(), Messages.Recovery_title, NLS.bind(Messages.Recovery_reallyOver, offer.file().getName()))) {
			return false;
		}
		try {
			recovery.restore(offer, window.getActivePage());
			return true;
		} catch (CoreException failed) {
			ErrorDialog.openError(getShell(), Messages.Recovery_title, NLS.bind(Messages.Recovery_failed, offer.file().getName()), failed.getStatus());
			return false;
		}
	}
}
