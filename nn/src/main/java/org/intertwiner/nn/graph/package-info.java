/**
 * Points in space and the graphs between them: cells, neighbour lists, ragged batches, and the maps
 * between nodes and edges on an engine.
 *
 * <p><b>Defined here.</b> {@link org.intertwiner.nn.graph.Structure} (points with species, an
 * optional {@link org.intertwiner.nn.graph.Cell} and named numbers), {@link
 * org.intertwiner.nn.graph.Graph} (directed edges with the translation of the image they come from;
 * several graphs side by side as one), {@link org.intertwiner.nn.graph.NeighbourList} (which
 * edges), {@link org.intertwiner.nn.graph.Incidence} (a graph on an engine: gathering from nodes to
 * edges, sums, means, softmax from edges to nodes, from nodes to graphs), {@link
 * org.intertwiner.nn.graph.SurfacePoints} (clouds of points and graphs of meshes).
 *
 * <p><b>Key result.</b> {@link org.intertwiner.nn.graph.NeighbourList#of}: every pair within the
 * radius, over all images of any lattice, in time proportional to points and pairs.
 *
 * <p><b>Notes.</b> Messages flow from source to target. The vector of an edge is x(source) + shift
 * − x(target): from the centre, the target, to its neighbour, where the shift is the translation
 * that carries the source to the image meant.
 *
 * <p><b>Sources.</b> M. P. Allen and D. J. Tildesley, <i>Computer Simulation of Liquids</i>, 2017,
 * section 5.3 (cell lists); P. Q. Nguyen and D. Stehlé, "Low-dimensional lattice basis reduction
 * revisited", ACM Trans. Algorithms 5 (2009) 46 (reduced cells).
 */
@NullMarked
package org.intertwiner.nn.graph;

import org.jspecify.annotations.NullMarked;
