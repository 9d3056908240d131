using Workflow.Benchmarks;

// The commands behind tests/Benchmarks/run.sh; see docs/performance.md.
return args switch
{
    ["data", var folder, .. var rest] => BenchmarkData.Write(folder, rest is [var sections, ..] ? int.Parse(sections, System.Globalization.CultureInfo.InvariantCulture) : 1000, rest is [_, var tsv] ? tsv : null),
    ["fill", var folder, var answers] => WorkbookFilling.Fill(folder, answers),
    ["documents", .. var rest] => DocumentTiming.Print(rest is [var sections, ..] ? int.Parse(sections, System.Globalization.CultureInfo.InvariantCulture) : 1000),
    ["api", .. var rest] => await ApiLoad.RunAsync(rest is [var seconds, ..] ? int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) : 20),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Benchmarks data FOLDER [SECTIONS [TSV-FOLDER]] | fill WORKBOOKS ANSWERS.json | documents [SECTIONS] | api [SECONDS]");
    return 2;
}
