// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.List;

import org.gainsay.analysis.ChainGraph;

/**
 * Where everything of a chain graph stands: numbers and nothing else, so that an SVG file and a canvas paint the same. Lengths are in pixels at
 * a scale of 1, from the upper left corner.
 *
 * @param graph what is drawn
 * @param boxes one a node, in the order of the graph
 * @param lines one an edge, in the order of the graph
 */
public record ChainDrawing(ChainGraph graph, double width, double height, List<Box> boxes, List<Line> lines) {

	/** The size of the type of a box's first lines and of the rest. */
	public static final double LARGE = 13;
	/** The size of the type of details and of what is written at lines. */
	public static final double SMALL = 11;

	/** A place. */
	public record Point(double x, double y) {
	}

	/**
	 * A line of type.
	 *
	 * @param x      of its left edge
	 * @param y      of its base line
	 * @param width  as it is expected to be
	 * @param size   of the type, {@link #LARGE} or {@link #SMALL}
	 * @param strong whether it is written in bold type
	 */
	public record Words(String text, double x, double y, double width, double size, boolean strong) {
	}

	/** A node. */
	public record Box(ChainGraph.Node node, double x, double y, double width, double height, List<Words> words) {

		/** Whether a place is in it. */
		public boolean contains(double px, double py) {
			return px >= x && px <= x + width && py >= y && py <= y + height;
		}
	}

	/**
	 * An edge.
	 *
	 * @param points the corners from the one who cites to the one who is cited; two or more
	 * @param head   the three corners of the arrow's head; empty where there is none
	 * @param label  what is written at it; null where nothing is
	 */
	public record Line(ChainGraph.Edge edge, List<Point> points, List<Point> head, Words label) {
	}
}
