// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.edit;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBufferStatusCodes;
import org.eclipse.core.filebuffers.IPersistableAnnotationModel;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceRuleFactory;
import org.eclipse.core.resources.IResourceStatus;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.content.IContentDescription;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.MultiRule;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.osgi.util.NLS;
import org.gainsay.text.save.SafeFile;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.Messages;

/**
 * Saves files through {@link SafeFile}, where the platform writes them in place: with the encoding, the byte
 * order mark and the line ends that they have, and what they held in the local history.
 */
public final class SafeSave {

	private static final List<byte[]> MARKS = List.of(IContentDescription.BOM_UTF_8, IContentDescription.BOM_UTF_16BE, IContentDescription.BOM_UTF_16LE);

	private SafeSave() {
	}

	/**
	 * Saves what a buffer holds, as its own commit does; afterwards it is clean and in step with its file. A file that was taken
	 * away is made again. Call it on the UI thread, or where nobody else has the buffer.
	 *
	 * @param overwrite whether to write over what others have written since; if not, it is merged where it is somewhere else
	 * @throws CoreException if the file is out of step and may not be written over, has characters that its encoding lacks, is
	 *                       read-only, or cannot be written; the file is as it was and the buffer is dirty
	 */
	public static void commit(ITextFileBuffer buffer, IFile file, boolean overwrite, IProgressMonitor monitor) throws CoreException {
		if (!overwrite && !OutsideChanges.areIn(buffer, file)) {
			throw new CoreException(new Status(IStatus.WARNING, FileBuffers.PLUGIN_ID, IResourceStatus.OUT_OF_SYNC_LOCAL,
					NLS.bind(Messages.Save_changedOutside, file.getName()), null));
		}
		IDocument document = buffer.getDocument();
		byte[] bytes = encoded(document.get(), buffer.getEncoding(), file.getName(), markOf(file.getLocation() == null ? null : file.getLocation().toPath()));
		ResourcesPlugin.getWorkspace().run(inner -> {
			write(file, bytes, inner);
			if (document instanceof IDocumentExtension4 stamped) {
				file.revertModificationStamp(stamped.getModificationStamp()); // So that undo back to here is clean again.
			}
			if (buffer.getAnnotationModel() instanceof IPersistableAnnotationModel model) {
				model.commit(document);
			}
			buffer.revert(inner); // The texts are the same: nothing is replaced, the buffer only learns that it is saved.
		}, rule(file), IWorkspace.AVOID_UPDATE, monitor);
	}

	/**
	 * Saves what a buffer holds whose file lies outside of the workspace; afterwards it is clean and in step with its file.
	 *
	 * @param overwrite whether to write over what others have written since
	 * @return false where the file is not on a local disk; then nothing was done
	 * @throws CoreException if the file is out of step and may not be written over, has characters that its encoding lacks, is read-only, or
	 *                       cannot be written; the file is as it was and the buffer is dirty
	 */
	static boolean commitOutside(ITextFileBuffer buffer, boolean overwrite, IProgressMonitor monitor) throws CoreException {
		IFileStore store = buffer.getFileStore();
		File local = store == null ? null : store.toLocalFile(EFS.NONE, null);
		if (store == null || local == null) {
			return false;
		}
		if (!buffer.isDirty() && local.exists()) {
			return true;
		}
		if (!overwrite && local.exists() && !buffer.isSynchronized()) {
			throw new CoreException(new Status(IStatus.WARNING, FileBuffers.PLUGIN_ID, IResourceStatus.OUT_OF_SYNC_LOCAL,
					NLS.bind(Messages.Save_changedOutside, local.getName()), null));
		}
		if (store.fetchInfo().getAttribute(EFS.ATTRIBUTE_READ_ONLY)) {
			throw new CoreException(new Status(IStatus.ERROR, GainsayUi.ID, IResourceStatus.READ_ONLY_LOCAL, NLS.bind(Messages.Save_readOnly, local.getName()), null));
		}
		write(local.toPath(), encoded(buffer.getDocument().get(), buffer.getEncoding(), local.getName(), markOf(local.toPath())));
		if (buffer.getAnnotationModel() instanceof IPersistableAnnotationModel model) {
			model.commit(buffer.getDocument());
		}
		buffer.revert(monitor); // The texts are the same: nothing is replaced, the buffer only learns that it is saved.
		return true;
	}

	/**
	 * Makes a file, and the folders that it lies in.
	 *
	 * @throws CoreException if it is there, or cannot be written
	 */
	public static void create(IFile file, String text, IProgressMonitor monitor) throws CoreException {
		ResourcesPlugin.getWorkspace().run(inner -> {
			if (file.exists()) {
				throw new CoreException(Status.error(NLS.bind(Messages.Save_isThere, file.getName())));
			}
			write(file, text.getBytes(StandardCharsets.UTF_8), inner);
		}, creationRule(file), IWorkspace.AVOID_UPDATE, monitor);
	}

	/** What must be locked while a file is saved. */
	static ISchedulingRule rule(IFile file) {
		if (!file.exists()) {
			return creationRule(file);
		}
		IResourceRuleFactory rules = ResourcesPlugin.getWorkspace().getRuleFactory();
		return MultiRule.combine(rules.modifyRule(file), rules.refreshRule(file));
	}

	private static ISchedulingRule creationRule(IFile file) {
		IContainer parent = file.getParent();
		while (parent.getParent() != null && !parent.exists()) {
			parent = parent.getParent();
		}
		return parent.exists() ? parent : ResourcesPlugin.getWorkspace().getRoot();
	}

	private static void write(IFile file, byte[] bytes, IProgressMonitor monitor) throws CoreException {
		IPath location = file.getLocation();
		if (location == null) {
			throw new CoreException(Status.error(NLS.bind(Messages.Save_notLocal, file.getName())));
		}
		Path path = location.toPath();
		if (file.isReadOnly()) {
			throw new CoreException(new Status(IStatus.ERROR, GainsayUi.ID, IResourceStatus.READ_ONLY_LOCAL, NLS.bind(Messages.Save_readOnly, file.getName()), null));
		}
		if (file.exists() && Files.exists(path)) {
			// Adds nothing, which cannot leave the file half written: it is the way to put what it holds into the local history.
			file.appendContents(new ByteArrayInputStream(new byte[0]), IResource.FORCE | IResource.KEEP_HISTORY, monitor);
		} else {
			createFolder(file.getParent());
		}
		try {
			write(path, bytes);
		} finally {
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
		}
	}

	private static void write(Path path, byte[] bytes) throws CoreException {
		try {
			SafeFile.write(path, bytes);
		} catch (IOException failed) {
			throw new CoreException(new Status(IStatus.ERROR, GainsayUi.ID, IResourceStatus.FAILED_WRITE_LOCAL, NLS.bind(Messages.Save_failed, path.getFileName(), reason(failed)), failed));
		}
	}

	private static void createFolder(IContainer container) throws CoreException {
		if (container instanceof IFolder folder && !folder.exists()) {
			createFolder(folder.getParent());
			folder.create(IResource.FORCE, true, null);
		}
	}

	private static String reason(IOException failed) {
		return failed.getClass().getSimpleName() + (failed.getMessage() == null ? "" : ": " + failed.getMessage()); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/**
	 * A text in the encoding of its buffer.
	 *
	 * @param file its name, for a message
	 * @param mark the byte order mark that the file has now; empty for none
	 */
	private static byte[] encoded(String text, String encoding, String file, byte[] mark) throws CoreException {
		boolean littleEndian = Arrays.equals(mark, IContentDescription.BOM_UTF_16LE) && StandardCharsets.UTF_16.name().equals(encoding);
		Charset charset = littleEndian ? StandardCharsets.UTF_16LE : charset(encoding);
		ByteBuffer encoded;
		try {
			encoded = charset.newEncoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPORT)
					.encode(CharBuffer.wrap(text));
		} catch (CharacterCodingException unmappable) {
			throw new CoreException(new Status(IStatus.ERROR, FileBuffers.PLUGIN_ID, IFileBufferStatusCodes.CHARSET_MAPPING_FAILED,
					NLS.bind(Messages.Save_unmappable, file, charset.name()), unmappable));
		}
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		boolean marked = mark.length > 0 && charset.name().startsWith("UTF") && !startsWith(bytes, mark); //$NON-NLS-1$
		byte[] all = Arrays.copyOf(marked ? mark : new byte[0], (marked ? mark.length : 0) + bytes.length);
		System.arraycopy(bytes, 0, all, all.length - bytes.length, bytes.length);
		return all;
	}

	private static Charset charset(String encoding) throws CoreException {
		try {
			return Charset.forName(encoding);
		} catch (IllegalArgumentException unknown) {
			throw new CoreException(Status.error(NLS.bind(Messages.Save_unknownEncoding, encoding), unknown));
		}
	}

	private static byte[] markOf(Path file) {
		if (file != null) {
			try (InputStream in = Files.newInputStream(file)) {
				byte[] first = in.readNBytes(3);
				return MARKS.stream().filter(mark -> startsWith(first, mark)).findFirst().orElse(new byte[0]);
			} catch (IOException notThere) {
				// Then it has none.
			}
		}
		return new byte[0];
	}

	private static boolean startsWith(byte[] bytes, byte[] mark) {
		return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
	}
}
