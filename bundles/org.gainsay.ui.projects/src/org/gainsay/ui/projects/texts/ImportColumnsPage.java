// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.projects.texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.gainsay.interchange.texts.ColumnsReader;
import org.gainsay.interchange.texts.ColumnsReader.Column;
import org.gainsay.interchange.texts.intake.IntakeWish;
import org.gainsay.interchange.texts.intake.TableColumns;
import org.gainsay.ui.projects.Messages;

/** Shows the columns of the first table that is to be imported, with some of their values, and asks what each holds. */
final class ImportColumnsPage extends WizardPage {

	private static final int MOST_SHOWN = 60;
	private static final int HEIGHT = 360;

	private final Supplier<IntakeWish> wish;
	private final Function<IntakeWish, Optional<TableColumns>> look;
	private final List<String> fields = ColumnsReader.fields();
	private final List<Combo> combos = new ArrayList<>();
	private ScrolledComposite around;
	/** What was looked into: it is done again when something else is to be imported. */
	private IntakeWish looked;
	private TableColumns table;
	private Map<String, String> said = Map.of();

	/**
	 * @param wish what is to be imported
	 * @param look finds the first table of it
	 */
	ImportColumnsPage(Supplier<IntakeWish> wish, Function<IntakeWish, Optional<TableColumns>> look) {
		super("columns"); //$NON-NLS-1$
		this.wish = wish;
		this.look = look;
		setTitle(Messages.ImportColumns_title);
		setDescription(Messages.ImportColumns_description);
	}

	@Override
	public void createControl(Composite parent) {
		around = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
		around.setExpandHorizontal(true);
		around.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, HEIGHT).applyTo(around);
		setControl(around);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible && !isOf(wish.get())) {
			looked = wish.get();
			table = look.apply(looked).orElse(null);
			said = Map.of();
			show();
		}
		super.setVisible(visible);
	}

	private boolean isOf(IntakeWish other) {
		return looked != null && looked.sources().equals(other.sources()) && looked.target().equals(other.target()) && String.valueOf(looked.format()).equals(String.valueOf(other.format()));
	}

	private void show() {
		combos.clear();
		Control former = around.getContent();
		if (former != null) {
			former.dispose();
		}
		Composite area = new Composite(around, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).spacing(12, 4).applyTo(area);
		setErrorMessage(null);
		setMessage(table == null ? Messages.ImportColumns_none : NLS.bind(Messages.ImportColumns_of, table.file()));
		if (table != null) {
			Stream.of(Messages.ImportColumns_column, Messages.ImportColumns_holds, Messages.ImportColumns_examples).forEach(head -> new Label(area, SWT.NONE).setText(head));
			table.columns().stream().limit(MOST_SHOWN).forEach(column -> row(area, column));
		}
		around.setContent(area);
		around.setMinSize(area.computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	private void row(Composite area, Column column) {
		Label name = new Label(area, SWT.NONE);
		name.setText(column.name().replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		Combo combo = new Combo(area, SWT.READ_ONLY);
		combo.setItems(Stream.concat(Stream.of(Messages.ImportColumns_nothing), fields.stream().map(field -> field.replace('_', ' '))).toArray(String[]::new));
		combo.select(column.holds() == null ? 0 : fields.indexOf(column.holds()) + 1);
		combo.addListener(SWT.Selection, event -> chosen());
		combos.add(combo);
		Label examples = new Label(area, SWT.NONE);
		examples.setText(String.join(" · ", column.examples().stream().map(ImportColumnsPage::shortened).toList()).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(examples);
	}

	private static String shortened(String value) {
		return value.codePointCount(0, value.length()) <= MOST_SHOWN ? value : value.substring(0, value.offsetByCodePoints(0, MOST_SHOWN)) + '…';
	}

	private void chosen() {
		Map<String, String> chosen = new LinkedHashMap<>();
		String twice = null;
		for (int i = 0; i < combos.size(); i++) {
			int which = combos.get(i).getSelectionIndex();
			if (which > 0) {
				twice = chosen.containsValue(fields.get(which - 1)) ? combos.get(i).getText() : twice;
				chosen.put(table.columns().get(i).name(), fields.get(which - 1));
			}
		}
		boolean none = !chosen.containsValue("text") && !chosen.containsValue("headline"); //$NON-NLS-1$ //$NON-NLS-2$
		setErrorMessage(twice != null ? NLS.bind(Messages.ImportColumns_twice, twice) : none ? Messages.ImportColumns_noText : null);
		setPageComplete(twice == null && !none);
		try {
			said = table.said(chosen);
		} catch (IOException gone) {
			setErrorMessage(gone.getMessage());
			setPageComplete(false);
		}
	}

	/** What was chosen, for {@link IntakeWish#columns()}; empty where nothing was, or for something else. */
	Map<String, String> said(IntakeWish of) {
		return isOf(of) ? said : Map.of();
	}

	@Override
	public boolean canFlipToNextPage() {
		return false; // The outcome follows the import, not the button.
	}

	@Override
	public IWizardPage getNextPage() {
		return null;
	}
}
