using Drafting.Redlines.Benchmarks;

switch (args)
{
    case []:
        QualityTables.Write(Console.Out);
        SpeedTables.Write(Console.Out);
        return 0;
    case ["chains", var folder]:
        QualityTables.WriteChains(Console.Out, folder);
        return 0;
    case ["show", var language, var every, .. var rest] when int.TryParse(every, out var step) && step > 0 && rest.Length < 2:
        Show.ChangedParagraphs(language, step, rest.FirstOrDefault());
        return 0;
    default:
        Console.Error.WriteLine("""
            Without arguments: the tables of redline-quality.md.
            chains FOLDER: how redlines of other chains of versions turn out, laid out like ../shared/data/un-texts.
            show LANGUAGE N [FOLDER]: every Nth changed paragraph, marked.
            """);
        return 1;
}
