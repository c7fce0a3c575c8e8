namespace Drafting.Formats.PlainText;

/// <summary>The 1,200 Chinese characters that make up 99 % of the United Nations' resolutions. What a wrong encoding makes of other bytes has few of them.</summary>
internal static class CommonCharacters
{
    private static readonly HashSet<char> Known = Read();

    /// <summary>Whether nine of ten Chinese characters of a text are common ones.</summary>
    public static bool AreMost(string text)
    {
        var chinese = text.Where(TextWidth.IsChinese).ToList();
        return chinese.Count(Known.Contains) * 10 >= chinese.Count * 9;
    }

    private static HashSet<char> Read()
    {
        using var stream = typeof(CommonCharacters).Assembly.GetManifestResourceStream("common-characters.txt")
            ?? throw new InvalidOperationException("The table common-characters.txt is not part of the assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Where(TextWidth.IsChinese)];
    }
}
