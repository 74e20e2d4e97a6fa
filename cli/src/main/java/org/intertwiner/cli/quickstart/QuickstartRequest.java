package org.intertwiner.cli.quickstart;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.cli.Console;
import org.intertwiner.cli.Interruption;
import org.intertwiner.cli.report.ReportFolder;
import org.intertwiner.cli.request.Result;
import org.intertwiner.nn.data.Idx;
import org.intertwiner.nn.data.LabelledImages;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.model.Quickstart;
import org.intertwiner.nn.model.QuickstartPlan;
import org.intertwiner.nn.model.QuickstartReport;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.plane.PlaneGroup;

/**
 * What the quickstart is asked.
 *
 * @param group a group that acts on the plane
 * @param images IDX images, or nothing for generated digits
 * @param labels IDX labels, given exactly when {@code images} is
 * @param epochs how often every picture is seen, if not as usual
 * @param seed the seed of everything that is random
 * @param folder where the report goes
 * @param resume whether to go on from the checkpoints there
 * @param force whether a report that is there is replaced
 */
public record QuickstartRequest(
    NamedGroup<?> group,
    Optional<Path> images,
    Optional<Path> labels,
    OptionalInt epochs,
    long seed,
    Path folder,
    boolean resume,
    boolean force) {

  /** Number of digit classes. */
  private static final int CLASSES = 10;

  /** Number of pictures in the file of MNIST's test digits. */
  private static final int MNIST_COUNT = 10_000;

  /**
   * Checks that images and labels come together.
   *
   * @param group a group that acts on the plane
   * @param images IDX images, or nothing for generated digits
   * @param labels IDX labels, given exactly when {@code images} is
   * @param epochs how often every picture is seen, if not as usual
   * @param seed the seed of everything that is random
   * @param folder where the report goes
   * @param resume whether to go on from the checkpoints there
   * @param force whether a report that is there is replaced
   * @throws InvalidInput if only one of the two is given
   */
  public QuickstartRequest {
    if (images.isPresent() != labels.isPresent()) {
      throw new InvalidInput(
          "data of the quickstart",
          images.isPresent() ? "--images without --labels" : "--labels without --images",
          "both files or neither",
          "without them digits are generated");
    }
  }

  /**
   * Does everything and writes the report folder.
   *
   * @param console where progress is told
   * @param telling whether it is told at all
   * @return the answer
   * @throws InvalidInput if the group is none of the plane, data do not fit, or the folder cannot
   *     be written or holds a report already
   * @throws CancellationException after an interrupt; checkpoints are in the folder
   */
  public Result run(Console console, boolean telling) {
    return run(group, telling ? Progress.on(console) : Progress.silent());
  }

  private <G> Result run(NamedGroup<G> named, Progress progress) {
    Representation<G> action = named.action(2);
    String name = nameOf(named);
    ReportFolder target = ReportFolder.at(folder);
    ReportFiles.claim(target, resume, force);
    Optional<LabelledImages> given =
        images.map(file -> Idx.read(file, labels.orElseThrow(), CLASSES));
    QuickstartPlan plan =
        given
            .map(data -> data.count() == MNIST_COUNT ? QuickstartPlan.forMnist() : planFor(data))
            .orElseGet(QuickstartPlan::forGenerated)
            .withSeed(seed)
            .withCheckpoints(folder, resume);
    QuickstartPlan chosen = epochs.isPresent() ? plan.withEpochs(epochs.getAsInt()) : plan;
    LabelledImages data = given.orElseGet(() -> Quickstart.generatedDigits(chosen));
    Engine engine = Engines.best();
    Interruption stop = Interruption.ofThisThread();
    try {
      progress.begin(name, data, chosen, engine.name());
      QuickstartReport report = Quickstart.of(action, data, chosen, engine).run(progress);
      return new QuickstartAnswer(
          name, report, ReportFiles.write(target, name, report, sourceOf(given)));
    } catch (CancellationException e) {
      progress.stopped(e.getMessage());
      throw e;
    } finally {
      progress.close();
      stop.close();
    }
  }

  /** C_N or D_N where a group given by matrices is one of these. */
  private static <G> String nameOf(NamedGroup<G> named) {
    return named.group() instanceof FiniteGroup<G> finite
        ? PlaneGroup.recognise(finite).map(PlaneGroup::name).orElse(named.name())
        : named.name();
  }

  private static QuickstartPlan planFor(LabelledImages data) {
    return QuickstartPlan.forCount(data.count());
  }

  private String sourceOf(Optional<LabelledImages> given) {
    return given.isPresent() ? "IDX files" : "generated digits";
  }
}
