package org.intertwiner.cli.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.report.ReportFolder;

/** Accuracies by epoch, kept in a small table of comma-separated values. */
final class Curve {
  private static final String EPOCH = "epoch";

  private Curve() {}

  /**
   * The state after an epoch.
   *
   * @param epoch how many epochs are done
   * @param accuracy fraction told right, by test set
   */
  record Point(int epoch, Map<String, Double> accuracy) {}

  /** The points with one more, which replaces one of the same epoch. */
  static List<Point> with(List<Point> points, Point point) {
    List<Point> all = new ArrayList<>();
    points.stream().filter(p -> p.epoch < point.epoch).forEach(all::add);
    all.add(point);
    return all;
  }

  static void write(Path file, List<Point> points) {
    StringBuilder text = new StringBuilder(EPOCH);
    points.get(0).accuracy.keySet().forEach(name -> text.append(',').append(name));
    text.append('\n');
    for (Point point : points) {
      text.append(point.epoch);
      point.accuracy.values().forEach(a -> text.append(String.format(Locale.ROOT, ",%.5f", a)));
      text.append('\n');
    }
    Path folder = file.toAbsolutePath().getParent();
    ReportFolder.at(folder).write(file.getFileName().toString(), text.toString());
  }

  static List<Point> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> names = List.of(lines.get(0).split(",", -1));
      List<Point> points = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        Map<String, Double> accuracy = new LinkedHashMap<>();
        for (int k = 1; k < names.size(); k++) {
          accuracy.put(names.get(k), Double.valueOf(cells[k]));
        }
        points.add(new Point(Integer.parseInt(cells[0]), accuracy));
      }
      return points;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new InvalidInput(
          "learning curve " + file, "a damaged table", "epochs and accuracies", "delete the file");
    }
  }
}
