// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.views.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.views.Messages;
import org.gainsay.ui.views.ViewActions;

/**
 * Saves the drawing of a view.
 *
 * @param svg the drawing as it is now
 * @param csv the numbers behind it as a table; null where there are none
 */
public record DrawingFile(PictureCanvas canvas, Supplier<String> svg, Supplier<String> csv) {

	private static final double PIXELS = 2;
	private static final String SVG = ".svg"; //$NON-NLS-1$
	private static final String PNG = ".png"; //$NON-NLS-1$
	private static final String CSV = ".csv"; //$NON-NLS-1$

	/** A drawing without numbers behind it. */
	public DrawingFile(PictureCanvas canvas, Supplier<String> svg) {
		this(canvas, svg, null);
	}

	private List<String> endings() {
		return csv == null ? List.of(SVG, PNG) : List.of(SVG, PNG, CSV);
	}

	/**
	 * Adds it to the context menu and to the tool bar.
	 *
	 * @param name  of the file that is proposed, without an ending
	 * @param shows whether there is a drawing
	 */
	public void addTo(ViewActions actions, IToolBarManager tools, Shell shell, Supplier<String> name, BooleanSupplier shows) {
		actions.add(Messages.Drawing_save, Drawings.SAVE, () -> ask(shell, name.get()), shows);
		Action tool = new Action(Messages.Drawing_save) {
			@Override
			public void run() {
				if (shows.getAsBoolean()) {
					ask(shell, name.get());
				}
			}
		};
		tool.setToolTipText(csv == null ? Messages.Drawing_saveTooltip : Messages.Pictures_saveTooltip);
		tool.setImageDescriptor(PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ETOOL_SAVEAS_EDIT));
		tools.add(tool);
	}

	private void ask(Shell shell, String name) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(Messages.Drawing_saveTitle);
		dialog.setFilterExtensions(endings().stream().map(ending -> '*' + ending).toArray(String[]::new));
		dialog.setFilterNames(Stream.of(Messages.Drawing_svg, Messages.Drawing_png, Messages.Pictures_csv).limit(endings().size()).toArray(String[]::new));
		dialog.setFileName(name + SVG);
		dialog.setOverwrite(true);
		String file = dialog.open();
		if (file == null) {
			return;
		}
		boolean complete = endings().stream().anyMatch(ending -> isOf(file, ending));
		Path path = Path.of(complete ? file : file + endings().get(Math.max(0, dialog.getFilterIndex())));
		if (!complete && Files.exists(path) // the dialog asked for the name without an ending
				&& !MessageDialog.openQuestion(shell, Messages.Drawing_saveTitle, NLS.bind(Messages.Drawing_replace, path.getFileName(), path.getParent()))) {
			return;
		}
		try {
			save(path);
		} catch (IOException failed) {
			ILog.of(DrawingFile.class).warn(path.toString(), failed);
			ErrorDialog.openError(shell, null, null, new Status(IStatus.ERROR, GainsayUi.ID, NLS.bind(Messages.Drawing_notSaved, path, failed.toString()), failed));
		}
	}

	private static boolean isOf(String file, String ending) {
		return file.toLowerCase(Locale.ROOT).endsWith(ending);
	}

	/**
	 * Saves the drawing: as pixels, two a pixel of the screen and in the colours that it shows in, where the file's name ends in {@code .png}; its
	 * numbers, where there are any and the name ends in {@code .csv}; else as SVG.
	 *
	 * @throws IOException if the file cannot be written
	 */
	public void save(Path file) throws IOException {
		if (!isOf(file.toString(), PNG)) {
			Files.writeString(file, csv != null && isOf(file.toString(), CSV) ? csv.get() : svg.get(), StandardCharsets.UTF_8);
			return;
		}
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { canvas.image(PIXELS) };
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		loader.save(bytes, SWT.IMAGE_PNG);
		Files.write(file, bytes.toByteArray());
	}
}
