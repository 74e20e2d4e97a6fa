package org.intertwiner.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.cli.request.Arguments;
import org.intertwiner.cli.request.model.ModelQuestion;
import org.intertwiner.cli.request.model.ModelSource;
import org.intertwiner.cli.request.model.QuestionJson;
import org.intertwiner.cli.request.model.ReportOutputs;
import org.intertwiner.verify.foreign.ForeignOptions;
import picocli.CommandLine.Option;

/** What is claimed about a model, and how it is checked. */
final class ModelOptions {
  @Option(
      names = "--in",
      paramLabel = "[NAME=]ACTION",
      description = {
        "How the group acts on an input: image(REP), features(REP), nodes(REP), positions(REP),",
        "edges or invariant. Without a name: the inputs in order."
      })
  private List<String> in = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "[NAME=]ACTION",
      description = "How the group acts on an output, likewise.")
  private List<String> out = new ArrayList<>();

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many independent samples; 299 if left out.")
  private Optional<Integer> samples = Optional.empty();

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description = "As many samples as it takes to claim that at most this fraction violates.")
  private Optional<Double> epsilon = Optional.empty();

  @Option(
      names = "--delta",
      paramLabel = "D",
      description = "The probability that the claim is wrong; 0.05 if left out.")
  private double delta = ForeignOptions.DEFAULT.delta();

  @Option(names = "--seed", paramLabel = "S", description = "Where the random numbers start.")
  private long seed;

  @Option(
      names = "--tolerance",
      paramLabel = "X",
      description = "Accept this relative error, instead of a multiple of the noise floor.")
  private Optional<Double> tolerance = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why that error is accepted; stands in the report.")
  private String reason = "declared without a reason";

  @Option(
      names = "--shape",
      paramLabel = "NAME=2x3x9x9",
      description = "The shape of an input whose lengths are open.")
  private List<String> shapes = new ArrayList<>();

  @Option(
      names = "--size",
      paramLabel = "SYMBOL=9",
      description = "The length of an axis that the model names.")
  private List<String> sizes = new ArrayList<>();

  @Option(
      names = "--no-permutations",
      description = "Do not check permutations of the nodes as well.")
  private boolean noPermutations;

  @Option(
      names = "--no-batch",
      description = "Do not check that items of a batch are independent of each other.")
  private boolean noBatch;

  @Option(
      names = "--every-element",
      description = "Try every element of a finite group, not only generators and samples.")
  private boolean everyElement;

  @Option(
      names = "--layers",
      description = "Show the residual and the representation of every layer, fault or not.")
  private boolean layers;

  @Option(
      names = "--random",
      description = "The model is random: compare the distributions of its outputs.")
  private boolean random;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads evaluate samples; the report does not depend on it.")
  private int threads = 1;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Only the I-th of N parts of the samples, from 0; see 'verify merge'.")
  private Optional<String> shard = Optional.empty();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long one evaluation may take, and the start of a program.")
  private Optional<Integer> timeout = Optional.empty();

  @Option(
      names = "--external-data",
      description = "Let a model read weights from other files in its own folder.")
  private boolean externalData;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report as .json, .xml (JUnit), .html or .txt; may be repeated.")
  private List<Path> reports = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Fail only where it is worse than this earlier baseline.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--ratchet",
      description = "Begin the baseline, or tighten it where the model got better.")
  private boolean ratchet;

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  /** Whether a symmetry was declared at all. */
  boolean isGiven() {
    return !in.isEmpty() || !out.isEmpty();
  }

  /** The question about a file. */
  ModelQuestion question(Path model, String group) {
    return question(new ModelSource.OnnxFile(model, externalData, timeout()), group);
  }

  /** How many seconds an evaluation may take. */
  Optional<Integer> timeout() {
    timeout.ifPresent(s -> Limits.requirePositive("--timeout", s));
    return timeout;
  }

  /** The question about any model. */
  ModelQuestion question(ModelSource source, String group) {
    return new ModelQuestion(source, Arguments.node(group), in, out, options());
  }

  private ForeignOptions options() {
    ForeignOptions options = ForeignOptions.DEFAULT.withSeed(seed).withThreads(threads);
    if (epsilon.isPresent() && samples.isPresent()) {
      throw new InvalidInput("--epsilon and --samples", "both", "one of them", "");
    }
    options =
        epsilon.isPresent()
            ? options.withClaim(epsilon.get(), delta)
            : options.withSamples(samples.orElse(options.samples())).withDelta(delta);
    if (tolerance.isPresent()) {
      options = options.withTolerance(tolerance.get(), reason);
    }
    for (String shape : shapes) {
      options = QuestionJson.withShape(options, shape);
    }
    for (String size : sizes) {
      options = QuestionJson.withSize(options, size);
    }
    if (shard.isPresent()) {
      options = QuestionJson.withShard(options, shard.get());
    }
    return options
        .withPermutations(!noPermutations)
        .withBatch(!noBatch)
        .withEveryElement(everyElement)
        .withLayers(layers)
        .withRandom(random);
  }

  /** Where the report goes. */
  ReportOutputs outputs() {
    return new ReportOutputs(reports, baseline, ratchet, force);
  }
}
