// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.rcp;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.help.server.HelpServer;
import org.gainsay.desk.help.HelpPages;
import org.gainsay.desk.help.HelpPages.Topic;
import org.gainsay.desk.help.HelpSite;

/**
 * What <em>Help Contents</em> and the links to topics open in a browser. The platform's own server of the help needs a
 * servlet container and a compiler of JSP pages; this product has neither. A host into which our plug-ins were installed
 * keeps its own.
 */
public final class HelpOfTheProduct extends HelpServer {

	private HelpSite site;

	@Override
	public synchronized void start(String webapp) throws IOException {
		if (site == null) {
			site = new HelpSite(new HelpPages(new Installed()));
		}
	}

	@Override
	public synchronized void stop(String webapp) {
		if (site != null) {
			site.close();
			site = null;
		}
	}

	@Override
	public synchronized int getPort() {
		return site == null ? -1 : site.port();
	}

	@Override
	public synchronized String getHost() {
		return site == null ? null : site.host();
	}

	/** The help of all bundles. */
	private static final class Installed implements HelpPages.Source {

		@Override
		public List<Topic> topics() {
			return Stream.of(HelpSystem.getTocs()).map(Installed::whole).toList();
		}

		private static Topic whole(IToc toc) {
			ITopic page = toc.getTopic(null);
			return new Topic(toc.getLabel(), page == null ? null : page.getHref(), inside(toc.getTopics()));
		}

		private static List<Topic> inside(ITopic[] topics) {
			return Stream.of(topics).map(topic -> new Topic(topic.getLabel(), topic.getHref(), inside(topic.getSubtopics()))).toList();
		}

		@Override
		public InputStream open(String href) {
			return HelpSystem.getHelpContent(href);
		}
	}
}
