// Copyright (c) 2026 Gainsay contributors
// SPDX-License-Identifier: EPL-2.0
package org.gainsay.report.drawing;

import java.util.List;

import org.gainsay.analysis.networks.Network;
import org.gainsay.analysis.networks.Node;
import org.gainsay.report.drawing.ChainDrawing.Point;
import org.gainsay.report.drawing.ChainDrawing.Words;

/**
 * A network with a place for everything in it. Lengths are in pixels at a scale of 1. Immutable.
 *
 * @param width        of all of it; 0 where there is no node
 * @param boxes        a node each, those of the rows first; in a directed network one for an actor that is a row and a column
 * @param lines        an edge each, the weak ones first, so that the strong ones come over them
 * @param boxesLeftOut how many nodes are not drawn, for there would be too many: those with the least weight
 * @param linesLeftOut how many edges between nodes that are drawn are not
 */
public record NetworkDrawing(Network network, double width, double height, List<Box> boxes, List<Line> lines, int boxesLeftOut, int linesLeftOut) {

	/** What an edge tells of two nodes. */
	public enum Sign {
		/** They agree, or the one is for the other. */
		FOR,
		/** They disagree, or the one is against the other. */
		AGAINST,
		/** Neither is known, or asked for. */
		NEITHER
	}

	/**
	 * A node.
	 *
	 * @param row    its place among the rows; -1 where it is none
	 * @param column its place among the columns of a two-mode network; -1 where it is none
	 * @param words  its label, in lines
	 */
	public record Box(Node node, int row, int column, double x, double y, double width, double height, List<Words> words) {

		double middle() {
			return x + width / 2;
		}

		double centre() {
			return y + height / 2;
		}

		boolean contains(Point point) {
			return point.x() >= x && point.x() <= x + width && point.y() >= y && point.y() <= y + height;
		}

		Box at(double left, double top) {
			return new Box(node, row, column, left, top, width, height, words.stream().map(one -> new Words(one.text(), one.x() + left - x, one.y() + top - y, one.width(), one.size(), one.strong())).toList());
		}
	}

	/**
	 * An edge.
	 *
	 * @param row    its row in the network
	 * @param column its column
	 * @param from   the place of the box that it begins at
	 * @param to     of the one where it ends
	 * @param width  how thick it is: the more weight, the thicker
	 * @param points its way
	 * @param head   the corners of an arrow's head, its tip first; empty where it has no direction
	 */
	public record Line(int row, int column, int from, int to, double weight, Sign sign, double width, List<Point> points, List<Point> head) {
	}
}
