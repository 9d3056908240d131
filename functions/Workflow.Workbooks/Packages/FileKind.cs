using System.Text;
using Workflow.Core.Findings;

namespace Workflow.Workbooks.Packages;

/// <summary>What the first bytes say a file is.</summary>
internal static class FileKind
{
    private static readonly byte[] EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");
    private static readonly byte[] ProtectedStream = Encoding.Unicode.GetBytes("DRMEncryptedDataSpace");

    /// <summary>Refuses what cannot be a zip archive: E101, or E102 for a compound file that holds an encrypted package. Null = look further.</summary>
    public static Finding? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK\x03\x04"u8))
        {
            return null;
        }

        // The names of a compound file's streams stand in its directory as UTF-16; looking for them needs no trust in its structure.
        ReadOnlySpan<byte> compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        var encrypted = file.StartsWith(compound) && (file.IndexOf(EncryptedStream) >= 0 || file.IndexOf(ProtectedStream) >= 0);
        return encrypted ? PackageFault.Encrypted() : PackageFault.NotXlsx();
    }
}
