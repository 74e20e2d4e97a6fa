package org.intertwiner.reptheory.compact.branching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.compact.ReductiveType;

/** Recognises Cartan matrices: which type they have, and which of their nodes is which. */
final class DynkinDiagram {
  private final int[][] matrix;

  private DynkinDiagram(int[][] matrix) {
    this.matrix = matrix;
  }

  /** The nodes of a connected component in Bourbaki's order of its type. */
  record Component(CartanType type, int[] nodes) {}

  /**
   * The connected components, each with the first type that fits: A, then B, C, D, E, F, G.
   *
   * @throws InvalidInput if one is no Cartan matrix
   */
  static List<Component> components(int[][] matrix) {
    DynkinDiagram diagram = new DynkinDiagram(matrix);
    boolean[] seen = new boolean[matrix.length];
    List<Component> components = new ArrayList<>();
    for (int start = 0; start < matrix.length; start++) {
      if (!seen[start]) {
        components.add(diagram.identify(diagram.connected(start, seen)));
      }
    }
    return components;
  }

  private List<Integer> connected(int start, boolean[] seen) {
    List<Integer> nodes = new ArrayList<>(List.of(start));
    seen[start] = true;
    for (int at = 0; at < nodes.size(); at++) {
      for (int j = 0; j < matrix.length; j++) {
        if (!seen[j] && (matrix[nodes.get(at)][j] != 0 || matrix[j][nodes.get(at)] != 0)) {
          seen[j] = true;
          nodes.add(j);
        }
      }
    }
    nodes.sort(null);
    return nodes;
  }

  private Component identify(List<Integer> nodes) {
    for (CartanType type : types(nodes.size())) {
      Optional<int[]> order = match(type.matrix(), nodes);
      if (order.isPresent()) {
        return new Component(type, order.get());
      }
    }
    throw new InvalidInput(
        "Cartan matrix of a subsystem",
        Arrays.deepToString(matrix),
        "products 2(α,β)/(β,β) of the simple roots of a root system",
        "the difference of two of the roots may itself be a root");
  }

  private static List<CartanType> types(int rank) {
    List<CartanType> types = new ArrayList<>();
    for (char letter : "ABCDEFG".toCharArray()) {
      int least = letter == 'A' ? 1 : letter == 'B' || letter == 'C' ? 2 : letter == 'D' ? 4 : 0;
      boolean exists =
          switch (letter) {
            case 'E' -> rank >= 6 && rank <= 8;
            case 'F' -> rank == 4;
            case 'G' -> rank == 2;
            default -> rank >= least;
          };
      if (exists) {
        types.add(new CartanType(letter, rank));
      }
    }
    return types;
  }

  /** The nodes in an order in which the matrix is the given one; the least such order. */
  Optional<int[]> match(int[][] wanted, List<Integer> nodes) {
    int[] order = new int[wanted.length];
    Arrays.fill(order, -1);
    return nodes.size() == wanted.length && extend(wanted, nodes, order, 0)
        ? Optional.of(order)
        : Optional.empty();
  }

  private boolean extend(int[][] wanted, List<Integer> nodes, int[] order, int at) {
    if (at == order.length) {
      return true;
    }
    for (int node : nodes) {
      if (fits(wanted, order, at, node)) {
        order[at] = node;
        if (extend(wanted, nodes, order, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean fits(int[][] wanted, int[] order, int at, int node) {
    for (int k = 0; k < at; k++) {
      if (order[k] == node
          || matrix[order[k]][node] != wanted[k][at]
          || matrix[node][order[k]] != wanted[at][k]) {
        return false;
      }
    }
    return matrix[node][node] == wanted[at][at];
  }

  /** The order of the labels of one type as those of another with the same diagram. */
  static Optional<int[]> isomorphism(ReductiveType from, ReductiveType to) {
    if (from.charges() != to.charges() || from.rank() != to.rank()) {
      return Optional.empty();
    }
    int simple = from.simpleRank();
    List<Integer> nodes = new ArrayList<>();
    for (int k = 0; k < simple; k++) {
      nodes.add(k);
    }
    return new DynkinDiagram(matrix(from))
        .match(matrix(to), nodes)
        .map(
            order -> {
              int[] all = Arrays.copyOf(order, from.rank());
              for (int k = simple; k < all.length; k++) {
                all[k] = k;
              }
              return all;
            });
  }

  private static int[][] matrix(ReductiveType type) {
    int[][] all = new int[type.simpleRank()][type.simpleRank()];
    for (int f = 0; f < type.factors().size(); f++) {
      int[][] block = type.factors().get(f).matrix();
      int start = type.start(f);
      for (int i = 0; i < block.length; i++) {
        System.arraycopy(block[i], 0, all[start + i], start, block.length);
      }
    }
    return all;
  }
}
