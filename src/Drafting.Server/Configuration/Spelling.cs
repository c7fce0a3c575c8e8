namespace Drafting.Server.Configuration;

/// <summary>Finds what somebody who misspelt a name may have meant.</summary>
internal static class Spelling
{
    private const int Slips = 2;

    /// <summary>The name that is at most two slips away, the nearest one; null where none is, or where it would be a guess.</summary>
    public static string? Nearest(string given, IEnumerable<string> names) => names
        .Select(name => (Name: name, Distance: Distance(given.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(near => near.Distance <= Slips && near.Distance * 3 <= near.Name.Length)
        .OrderBy(near => near.Distance).Select(near => near.Name).FirstOrDefault();

    /// <summary>Letters to add, drop, replace or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
