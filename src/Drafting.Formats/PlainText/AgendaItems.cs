using System.Text.RegularExpressions;

namespace Drafting.Formats.PlainText;

/// <summary>Agenda items spelt out: “17(a)和(e)、27(b)和 131” are 17(a), 17(e), 27(b), 131.</summary>
internal static partial class AgendaItems
{
    [GeneratedRegex(@"(?<number>\d+)|\(?\b(?<letter>\p{Ll}{1,2}|[\u0620-\u064a]{1,2})\)")]
    private static partial Regex Part();

    public static IReadOnlyList<string> Parse(string text)
    {
        var items = new List<string>();
        string? number = null;
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["letter"].Success)
            {
                if (number is not null && items.Count > 0 && items[^1] == number)
                    items.RemoveAt(items.Count - 1);
                items.Add($"{number}({part.Groups["letter"].Value})");
            }
            else
            {
                number = part.Groups["number"].Value;
                items.Add(number);
            }
        }

        return items;
    }
}
