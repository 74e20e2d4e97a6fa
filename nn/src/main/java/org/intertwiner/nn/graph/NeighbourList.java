package org.intertwiner.nn.graph;

import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.parallel.Workers;

/**
 * Which points are joined: all pairs within a radius, or the nearest ones, over all images of the
 * lattice.
 *
 * <p>Edges are listed by target. A point is not joined to itself unless through an image. Points at
 * one place are joined by an edge of length zero, unless {@linkplain #apart refused}. The list is a
 * function of the structure alone, whatever the number of threads.
 *
 * <p>Method: the lattice basis is reduced, points are sorted into boxes about as wide as the
 * radius, and boxes in reach are searched, as many times as images are in reach. Cost: proportional
 * to the points and to the pairs found, for every cell however skew or small; memory likewise.
 *
 * <p><b>Source.</b> Allen and Tildesley 2017, section 5.3.2; Nguyen and Stehlé 2009.
 *
 * <pre>{@code
 * Graph graph = NeighbourList.within(5.0).of(structure);
 * }</pre>
 */
public final class NeighbourList {
  /** The most edges that a list holds. */
  public static final int MOST_EDGES = 1 << 28;

  private final double radius;
  private final int nearest;
  private final double apart;
  private final int most;
  private final Workers workers;

  private NeighbourList(double radius, int nearest, double apart, int most, Workers workers) {
    this.radius = radius;
    this.nearest = nearest;
    this.apart = apart;
    this.most = most;
    this.workers = workers;
  }

  /**
   * All pairs at most a radius apart.
   *
   * @param radius positive and finite
   * @return the rule
   * @throws InvalidInput if the radius is not positive and finite
   */
  public static NeighbourList within(double radius) {
    if (!(radius > 0) || Double.isInfinite(radius)) {
      throw new InvalidInput(
          "radius of a neighbour list",
          Double.toString(radius),
          "a positive finite number",
          "Graph.complete joins all pairs");
    }
    return new NeighbourList(radius, 0, 0, MOST_EDGES, everyCore());
  }

  /**
   * To each point its nearest neighbours, images counted one by one. Of equally distant ones those
   * with the smaller index, then those through the earlier image.
   *
   * @param count k, at least 1; where fewer others exist, all of them
   * @return the rule; edges of one target run from near to far
   * @throws InvalidInput if the count is not positive
   */
  public static NeighbourList nearest(int count) {
    if (count < 1) {
      throw new InvalidInput("nearest neighbours", "" + count, "at least 1", "");
    }
    return new NeighbourList(0, count, 0, MOST_EDGES, everyCore());
  }

  private static Workers everyCore() {
    return new Workers(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Refuses points too close to each other.
   *
   * @param least the least distance allowed of two points, images included
   * @return a copy
   * @throws InvalidInput if it is negative or not finite, or above the radius
   */
  public NeighbourList apart(double least) {
    double top = nearest > 0 ? Double.MAX_VALUE : radius;
    if (!(least >= 0 && least <= top)) {
      throw new InvalidInput("least distance", "" + least, "a number from 0 to " + top, "");
    }
    return new NeighbourList(radius, nearest, least, most, workers);
  }

  /**
   * A limit on the edges.
   *
   * @param edges the most
   * @return a copy
   * @throws InvalidInput if it is negative or above {@link #MOST_EDGES}
   */
  public NeighbourList atMost(int edges) {
    if (edges < 0 || edges > MOST_EDGES) {
      throw new InvalidInput("limit of edges", "" + edges, "0 … " + MOST_EDGES, "");
    }
    return new NeighbourList(radius, nearest, apart, edges, workers);
  }

  /**
   * On a team of threads.
   *
   * @param team the threads
   * @return a copy
   */
  public NeighbourList on(Workers team) {
    return new NeighbourList(radius, nearest, apart, most, team);
  }

  /**
   * Finds the edges.
   *
   * @param structure points, with or without a cell
   * @return one graph
   * @throws InvalidInput if two points are closer than {@linkplain #apart allowed}, or points are
   *     too far from the cell to be told from their images
   * @throws LimitExceeded if there are more edges than {@linkplain #atMost allowed}
   */
  public Graph of(Structure structure) {
    Search search = new Search(structure, apart, most);
    return nearest > 0 ? search.nearest(nearest, workers) : search.within(radius, workers);
  }
}
