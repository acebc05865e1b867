// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.dsl.resource;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.xtext.util.OnChangeEvictingCache;

import com.google.inject.Singleton;

/**
 * What is computed of a resource is kept until its contents change as a whole. Xtext's own cache listens to every object of a
 * model; ours are never changed but by parsing anew, and a listener a thing costs a tenth of an edit.
 */
@Singleton
public class ResourceCache extends OnChangeEvictingCache {

	@Override
	protected CacheAdapter createCacheAdapter() {
		return new OfResource();
	}

	private static final class OfResource extends CacheAdapter {
		private Notifier resource;

		@Override
		public void setTarget(Notifier target) {
			resource = target;
		}

		@Override
		public void unsetTarget(Notifier target) {
			resource = null;
		}

		@Override
		public Notifier getTarget() {
			return resource;
		}

		@Override
		protected void addAdapter(Notifier notifier) {
			// what is in the resource is not listened to
		}

		@Override
		protected void removeAdapter(Notifier notifier) {
			// nor was it
		}
	}
}
