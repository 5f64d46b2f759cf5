"""The dates of short articles, most of them written in Nairobi on 14 June 2024."""

import pytest

from tests.reading import facts_of

WRITTEN = "2024-06-14"
# Language, text, and its dates but for that of writing.
DATED: list[tuple[str, str, list[str]]] = [
    ("en", "In 2027 Kenya and Peru will celebrate ten years of friendship, the envoy said in Nairobi in May 2025.", ["2025-05", "2027"]),
    ("en", "In May 2025 the envoy of Kenya said that Peru would open an office in 2027.", ["2025-05", "2027"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya and Peru raised the number of flights from five to seven a week, effective 1 August.", ["2024-08-01"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya and Peru signed the pact on 03/03/2021.", ["2021-03-03"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya and Peru signed the pact on the 3rd of March, 2021.", ["2021-03-03"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya and Peru signed the treaty two years ago.", ["2022"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya and Peru will hold talks on June 20-21 next year.", ["2025-06-20/2025-06-21"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya and Peru will open a school in August, the Kenyan minister said in Nairobi.", ["2024-08"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya exported 5 tons of tea to Peru in January-April.", ["2024-01/2024-04"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya exported 5 tons of tea to Peru in the first five months of 2024.", ["2024-01/2024-05"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya exported 5 tons of tea to Peru in the first half of the year.", ["2024-01/2024-06"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya exported 5 tons of tea to Peru in the fourth quarter of last year.", ["2023-10/2023-12"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya's embassy in Lima, which opens its doors in September, has 12 rooms.", ["2024-09"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya's trade with Peru rose 5 percent from a year earlier in 2023.", ["2023"]),
    ("en", "NAIROBI, 14 June 2024 - Kenyan Foreign Minister Achieng Odhiambo arrived in Peru on Tuesday and leaves on Saturday.", ["2024-06-11", "2024-06-15"]),
    ("en", "NAIROBI, 14 June 2024 - Kenyan Foreign Minister Achieng Odhiambo is in Peru from 12 to 15 June. On the last day she will tour a port.", ["2024-06-12/2024-06-15", "2024-06-15"]),
    ("en", "NAIROBI, 14 June 2024 - Kenyan Foreign Minister Achieng Odhiambo visited Peru from 2 to 5 June. On the first day she toured a port.", ["2024-06-02", "2024-06-02/2024-06-05"]),
    ("en", "NAIROBI, 14 June 2024 - President Otieno of Kenya renewed his invitation to President Salas to visit Kenya in November.", ["2024-11"]),
    ("en", "NAIROBI, 14 June 2024 - Since January Kenya has sent 300 students to Peru.", ["2024-01"]),
    ("en", "NAIROBI, 14 June 2024 - Talks of Kenya and Peru in December ended well.", ["2023-12"]),
    ("en", "NAIROBI, 14 June 2024 - The agreement between Kenya and Peru runs until 2030.", ["2030"]),
    ("en", "NAIROBI, 14 June 2024 - The fair of Kenya and Peru ran from 2 to 5 June. On the last day of the fair all ate.", ["2024-06-02/2024-06-05"]),
    ("en", "NAIROBI, 14 June 2024 - The foreign ministers of Kenya and Peru last met in Lima in October.", ["2023-10"]),
    ("en", "NAIROBI, 14 June 2024 - The ministers of Kenya and Peru met on Thursday. The day before, they had dined together.", ["2024-06-12", "2024-06-13"]),
    ("en", "NAIROBI, 14 June 2024 - The next session of Kenya and Peru is in Lima in the second half of 2025.", ["2025-07/2025-12"]),
    ("id", "NAIROBI, 14 Juni 2024 - Bulan lalu Menlu Kenya mengunjungi Peru.", ["2024-05"]),
    ("id", "NAIROBI, 14 Juni 2024 - Dubes Peru tiba di Nairobi Selasa dan pulang Sabtu nanti.", ["2024-06-11", "2024-06-15"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kedua menteri Kenya dan Peru bertemu pada Kamis. Sehari sebelumnya, mereka makan malam bersama.", ["2024-06-12", "2024-06-13"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kenya dan Peru akan membuka sekolah pada Agustus, kata menteri Kenya di Nairobi.", ["2024-08"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kenya dan Peru meneken perjanjian itu dua tahun lalu.", ["2022"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kenya dan Peru menggelar pekan budaya pada Mei mendatang.", ["2025-05"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kenya mengekspor 5 ton teh ke Peru pada kuartal IV tahun lalu.", ["2023-10/2023-12"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kenya mengekspor 5 ton teh ke Peru pada semester pertama tahun ini.", ["2024-01/2024-06"]),
    ("id", "NAIROBI, 14 Juni 2024 - Kenya mengekspor 5 ton teh ke Peru sepanjang Januari-April.", ["2024-01/2024-04"]),
    ("id", "NAIROBI, 14 Juni 2024 - Menlu Kenya Achieng Odhiambo melawat ke Peru pada 11-14 Juni. Pada hari terakhir, ia akan meninjau pelabuhan.", ["2024-06-11/2024-06-14"]),
    ("id", "NAIROBI, 14 Juni 2024 - Menlu Kenya Achieng Odhiambo melawat ke Peru pada 2-5 Juni. Pada hari pertama, ia meninjau pelabuhan.", ["2024-06-02", "2024-06-02/2024-06-05"]),
    ("id", "NAIROBI, 14 Juni 2024 - Menlu Kenya tiba di Lima kemarin dan bertolak besok.", ["2024-06-13", "2024-06-15"]),
    ("id", "NAIROBI, 14 Juni 2024 - Menteri luar negeri Kenya dan Peru terakhir bertemu di Lima pada Oktober.", ["2023-10"]),
    ("id", "NAIROBI, 14 Juni 2024 - Penerbangan Kenya-Peru naik dari lima menjadi tujuh kali sepekan mulai 1 Agustus.", ["2024-08-01"]),
    ("id", "NAIROBI, 14 Juni 2024 - Perjanjian Kenya dan Peru berlaku hingga 2030.", ["2030"]),
    ("id", "NAIROBI, 14 Juni 2024 - Presiden Otieno mengundang Presiden Salas ke Kenya pada November.", ["2024-11"]),
    ("id", "NAIROBI, 14 Juni 2024 - Sejak Januari, Kenya mengirim 300 mahasiswa ke Peru.", ["2024-01"]),
    ("id", "NAIROBI, 14 Juni 2024 - Tahun kemarin Kenya mengekspor 5 ton teh ke Peru.", ["2023"]),
    ("id", "Pada 2027 Kenya dan Peru akan merayakan sepuluh tahun persahabatan, kata Dubes Peru di Nairobi pada Mei 2025.", ["2025-05", "2027"]),
    ("en", "NAIROBI, 14 June 2024 - Kenya sold Peru 5 tons of tea in the first five months of this year.", ["2024-01/2024-05"]),
    ("id", "NAIROBI, 14 Juni 2024 - Selama lima bulan tahun ini Kenya menjual 5 ton teh kepada Peru.", ["2024-01/2024-05"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "dates"), DATED)
def test_a_date_has_the_year_that_its_words_tell(language: str, text: str, dates: list[str]) -> None:
    assert sorted(date.date for date in facts_of(text, language).dates if date.date != WRITTEN) == dates
