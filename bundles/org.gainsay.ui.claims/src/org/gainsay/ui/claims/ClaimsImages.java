// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.claims;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;
import org.gainsay.dsl.ide.completion.Proposal;
import org.gainsay.dsl.ide.outline.OutlineNode;
import org.gainsay.facts.Standing;
import org.gainsay.ui.GainsayUi;
import org.gainsay.ui.article.ArticleBundle;

/** The pictures of what the services list; they belong to the registry, nobody disposes of them. For the UI thread. */
public final class ClaimsImages {

	private ClaimsImages() {
	}

	/** The picture of a line of the outline: of a statement, that of its standing. */
	public static Image of(OutlineNode node) {
		return node.standing() != null ? of(node.standing()) : named(switch (node.kind()) {
			case ACTOR -> "actor"; //$NON-NLS-1$
			case CLAIM -> "claim"; //$NON-NLS-1$
			case EVENT -> "event"; //$NON-NLS-1$
			case CATEGORY -> "category"; //$NON-NLS-1$
			case ARTICLE -> "article"; //$NON-NLS-1$
			case ANNOTATION_SET -> "claims"; //$NON-NLS-1$
			case STATEMENT, CORRESPONDENCE -> "statement"; //$NON-NLS-1$
		});
	}

	/** The picture of a standing. */
	public static Image of(Standing standing) {
		return named(ArticleBundle.ID, "standing-" + standing.word()); //$NON-NLS-1$
	}

	/** The picture of a proposal; null for words, which have none. */
	public static Image of(Proposal.Kind kind) {
		return switch (kind) {
			case ACTOR -> named("actor"); //$NON-NLS-1$
			case CLAIM -> named("claim"); //$NON-NLS-1$
			case EVENT -> named("event"); //$NON-NLS-1$
			case ARTICLE, FILE -> named("article"); //$NON-NLS-1$
			case STATEMENT, TEMPLATE -> named("statement"); //$NON-NLS-1$
			case CATEGORY, VALUE -> named("category"); //$NON-NLS-1$
			case KEYWORD, WORDS -> null;
		};
	}

	/** The picture of an actor. */
	public static Image actor() {
		return named("actor"); //$NON-NLS-1$
	}

	/** The picture of a claim. */
	public static Image claim() {
		return named("claim"); //$NON-NLS-1$
	}

	/** The picture of an event. */
	public static Image event() {
		return named("event"); //$NON-NLS-1$
	}

	/** The picture of a statement whose standing does not matter. */
	public static Image statement() {
		return named("statement"); //$NON-NLS-1$
	}

	/** The picture of a claims file. */
	public static Image file() {
		return named("claims"); //$NON-NLS-1$
	}

	/** The picture of a name in the folder of icons that the workbench's bundles share. */
	public static ImageDescriptor descriptor(String name) {
		return descriptor(GainsayUi.ID, name);
	}

	private static ImageDescriptor descriptor(String bundle, String name) {
		return ResourceLocator.imageDescriptorFromBundle(bundle, "icons/" + name + ".png") //$NON-NLS-1$ //$NON-NLS-2$
				.orElseGet(ImageDescriptor::getMissingImageDescriptor);
	}

	private static Image named(String name) {
		return named(GainsayUi.ID, name);
	}

	private static Image named(String bundle, String name) {
		String key = bundle + '/' + name;
		ImageRegistry registry = JFaceResources.getImageRegistry();
		if (registry.getDescriptor(key) == null) {
			registry.put(key, descriptor(bundle, name));
		}
		return registry.get(key);
	}
}
