using System.Buffers.Text;

namespace Workflow.Local.Tenant;

/// <summary>Ids of drives and items in the form that SharePoint gives them.</summary>
internal static class DriveIds
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A drive's id: <c>b!</c> and 64 letters of base64url.</summary>
    public static string Drive(Guid site, Guid web, Guid list) =>
        $"b!{Base64Url.EncodeToString([.. site.ToByteArray(), .. web.ToByteArray(), .. list.ToByteArray()])}";

    /// <summary>An item's id: <c>01</c>, six letters of the drive, and the item's GUID in base32.</summary>
    public static string Item(string driveId, Guid item)
    {
        var drive = 2_166_136_261u;
        foreach (var c in driveId)
            drive = (drive ^ c) * 16_777_619u;

        Span<char> id = stackalloc char[34];
        id[0] = '0';
        id[1] = '1';
        for (var i = 0; i < 6; i++)
            id[2 + i] = Base32[(int)(drive >> (i * 5)) & 31];

        Span<byte> bytes = stackalloc byte[16];
        item.TryWriteBytes(bytes);
        uint buffer = 0;
        int bits = 0, next = 0;
        for (var i = 8; i < 34; i++)
        {
            if (bits < 5)
            {
                buffer = (buffer << 8) | (next < 16 ? bytes[next++] : 0u);
                bits += 8;
            }

            bits -= 5;
            id[i] = Base32[(int)(buffer >> bits) & 31];
        }

        return new string(id);
    }
}
