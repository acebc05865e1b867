// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.ui.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;

/** Says of the words under the pointer who says them, with what stance; of several statements the shortest first. */
public final class StandingHover implements ITextHover {

	private record Hit(String text, Position position) {
	}

	@Override
	public String getHoverInfo(ITextViewer viewer, IRegion region) {
		String text = hits(viewer, region.getOffset()).stream().map(Hit::text).distinct().collect(Collectors.joining("\n\n")); //$NON-NLS-1$
		return text.isEmpty() ? null : text;
	}

	@Override
	public IRegion getHoverRegion(ITextViewer viewer, int offset) {
		return hits(viewer, offset).stream().findFirst().map(hit -> new Region(hit.position.offset, hit.position.length))
				.orElseGet(() -> new Region(offset, 0));
	}

	private static List<Hit> hits(ITextViewer viewer, int offset) {
		List<Hit> hits = new ArrayList<>();
		IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
		if (model != null) {
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				Annotation annotation = all.next();
				Position position = model.getPosition(annotation);
				if (annotation instanceof StandingAnnotation && position != null && position.includes(offset)) {
					hits.add(new Hit(annotation.getText(), position));
				}
			}
		}
		hits.sort(Comparator.comparingInt((Hit hit) -> hit.position.length).thenComparing(Hit::text));
		return hits;
	}
}
