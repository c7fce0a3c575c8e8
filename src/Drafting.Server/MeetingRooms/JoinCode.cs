using System.Security.Cryptography;
using System.Text;

namespace Drafting.Server.MeetingRooms;

/// <summary>What whoever is in the room can show: 128 random bits, as lower-case hexadecimal digits.</summary>
internal static class JoinCode
{
    private const int Bytes = 16;

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether what somebody shows is the code; how long that takes tells nothing of it. Nothing is where there is none.</summary>
    public static bool Matches(string? code, string? shown) =>
        code is not null && shown is { Length: 2 * Bytes } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(shown));
}
