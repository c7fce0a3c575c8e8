using Drafting.Redlines.Benchmarks;

switch (args)
{
    case ["show", var language, var count]:
        Show.ChangedParagraphs(language, int.Parse(count));
        break;
    case ["quality"]:
        QualityTables.Write(Console.Out);
        break;
    case ["dump", var l, var f]:
        File.WriteAllText(f, System.Text.Json.JsonSerializer.Serialize(VersionPair.All(l).SelectMany(p => p.Changed()).Select(c => c.Texts), System.Text.Json.JsonSerializerOptions.Web));
        break;
    case ["tune"]:
        foreach (var l in new[] { "zh", "en" })
        {
            var pairs = VersionPair.All(l);
            var a = pairs.SelectMany(p => p.Changed()).SelectMany(c => Mark.Of(c.Paragraph.Segments)).Where(m => !m.Editorial).ToList();
            var w = pairs.SelectMany(p => p.MarksOfWhole()).Where(m => !m.Editorial).ToList();
            Console.Write($"{l} {a.Count} {a.Sum(m => m.Characters)}  whole {w.Count} {w.Sum(m => m.Characters)}   ");
        }
        Console.WriteLine();
        break;
    case ["speed"]:
        SpeedTables.Write(Console.Out, rivals: false);
        break;
    default:
        Console.Error.WriteLine("quality | speed | show LANGUAGE COUNT");
        return 1;
}

return 0;
