package org.intertwiner.reptheory.notation;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.Permutation;

/** Reads permutations from JSON: lists of images counted from 1. */
final class PermutationReader {
  /** Largest number of points of a permutation in a file. */
  static final int MAX_POINTS = 1_000_000;

  private static final String EXAMPLE = "[2,3,1] sends 1 to 2, 2 to 3 and 3 to 1";

  private PermutationReader() {}

  /** Reads at least one permutation, all of the same points. */
  static List<Permutation> permutations(JsonTree tree) {
    if (!(tree instanceof JsonTree.Items list) || list.values().isEmpty()) {
      throw MatrixReader.wrong(
          "permutations",
          tree,
          "a list of permutations",
          "the trivial group has the generator [1]");
    }
    List<Permutation> permutations = new ArrayList<>();
    for (int k = 0; k < list.values().size(); k++) {
      String what = "permutation " + (k + 1);
      JsonTree images = list.values().get(k);
      Permutation permutation = permutation(what, images);
      int points = permutation.degree();
      if (k > 0 && points != permutations.get(0).degree()) {
        throw new InvalidInput(
            what,
            points + " images (" + images.where() + ")",
            permutations.get(0).degree() + " images, as many as the first",
            "write fixed points out: " + EXAMPLE);
      }
      permutations.add(permutation);
    }
    return permutations;
  }

  private static Permutation permutation(String what, JsonTree tree) {
    if (!(tree instanceof JsonTree.Items list) || list.values().isEmpty()) {
      throw MatrixReader.wrong(what, tree, "a list of images counted from 1", EXAMPLE);
    }
    int points = list.values().size();
    if (points > MAX_POINTS) {
      throw new LimitExceeded(what, points + " points", "at most " + MAX_POINTS + " points", "");
    }
    int[] images = new int[points];
    int[] place = new int[points + 1];
    for (int i = 0; i < points; i++) {
      JsonTree entry = list.values().get(i);
      int image = MatrixReader.integer(what + ", image of " + (i + 1), entry);
      if (image < 1 || image > points) {
        throw new InvalidInput(
            what + ", image of " + (i + 1),
            image + " (" + entry.where() + ")",
            "a number from 1 to " + points,
            image == 0 ? "images are counted from 1" : EXAMPLE);
      }
      if (place[image] > 0) {
        throw repeated(what, list, place[image], i + 1, image);
      }
      place[image] = i + 1;
      images[i] = image;
    }
    return Permutation.ofOneBased(images);
  }

  private static InvalidInput repeated(
      String what, JsonTree.Items list, int first, int second, int image) {
    boolean[] hit = new boolean[list.values().size() + 1];
    list.values()
        .forEach(
            v -> {
              if (v instanceof JsonTree.Digits d && d.whole() && d.literal().length() < 9) {
                int at = Integer.parseInt(d.literal());
                if (at > 0 && at < hit.length) {
                  hit[at] = true;
                }
              }
            });
    int missing = 1;
    while (missing < hit.length - 1 && hit[missing]) {
      missing++;
    }
    return new InvalidInput(
        what,
        "the image "
            + image
            + " twice, of "
            + first
            + " and of "
            + second
            + ", and never "
            + missing
            + " ("
            + list.where()
            + ")",
        "every number from 1 to " + list.values().size() + " once",
        EXAMPLE);
  }
}
