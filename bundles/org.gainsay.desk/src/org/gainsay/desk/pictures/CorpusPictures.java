// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.desk.pictures;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.gainsay.analysis.Ledger;
import org.gainsay.report.pictures.Counted;
import org.gainsay.report.pictures.Picture;
import org.gainsay.report.pictures.Pictures;

/** The pictures of a corpus as a build found it. The corpus page and the view share what was made last. Immutable. */
public final class CorpusPictures {

	private static WeakReference<CorpusPictures> last = new WeakReference<>(null);

	private final Ledger ledger;
	private final List<Picture> all;

	private CorpusPictures(Ledger ledger, List<Picture> all) {
		this.ledger = ledger;
		this.all = all;
	}

	/**
	 * The pictures; made where they were not yet, by one at a time.
	 *
	 * @param before is run before each is made; what it throws ends the work
	 */
	public static CorpusPictures of(Ledger ledger, Runnable before) {
		synchronized (CorpusPictures.class) {
			CorpusPictures known = last.get();
			if (known == null || known.ledger != ledger) {
				known = new CorpusPictures(ledger, Pictures.of(new Counted(ledger), before));
				last = new WeakReference<>(known);
			}
			return known;
		}
	}

	/** Of which statements and claims they are. */
	public Ledger ledger() {
		return ledger;
	}

	/** All, also those that have nothing to show, in their order. */
	public List<Picture> all() {
		return all;
	}

	/** The picture of a name, else the first one. */
	public Picture named(@Nullable String name) {
		Optional<Picture> found = all.stream().filter(picture -> Objects.equals(picture.name(), name)).findFirst();
		return found.orElse(all.getFirst());
	}
}
