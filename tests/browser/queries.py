"""What readers type, and what one of the first three results must say (a pattern, in whatever case)."""

_VISIT = r"unjung|lawat|visit"
_SIGN = r"anda ?tangan|sign"
_COOPERATION = r"kerja sama|cooperat"
_TOKAYEV = r"Tokayev"
_THUONG = r"Vo Van Thuong"
_VISA = r"pembebasan visa|visa exemption"
_TOURIST = r"wisatawan|tourist"
_ENVOY = r"Dubes|Duta Besar|Ambassador"
_MEMO = r"MoU|Nota Kesepahaman|memorandum"
_ESTABLISHED = r"hubungan diplomatik|diplomatic relations"


def _all(*patterns: str) -> str:
    """A pattern for what says all of these, in any order."""
    return "".join(f"(?=.*(?:{pattern}))" for pattern in patterns)


# About the two articles of the tests.
SEEDS = [
    ("mengunjungi", _VISIT), ("dikunjungi", _VISIT), ("berkunjung", _VISIT), ("kunjungan", _VISIT), ("visited", _VISIT), ("visits", _VISIT), ("visit", _VISIT),
    ("kunjungan kenegaraan", _VISIT), ("kunjungan resmi", r"kunjungan resmi|official visit"), ("official visit", r"kunjungan resmi|official visit"),
    ("kunjungan kerja", r"kunjungan kerja|working visit"), ("lawatan", _VISIT),
    ("menandatangani", _SIGN), ("ditandatangani", _SIGN), ("penandatanganan", _SIGN), ("teken", _SIGN), ("diteken", _SIGN), ("tanda tangan", _SIGN), ("signed", _SIGN), ("signing", _SIGN),
    ("kerjasama", _COOPERATION), ("kerja sama", _COOPERATION), ("bekerjasama", _COOPERATION), ("bekerja sama", _COOPERATION), ("cooperation", _COOPERATION),
    ("tokaev", _TOKAYEV), ("Тоқаев", _TOKAYEV), ("Токаев", _TOKAYEV), ("tokayev", _TOKAYEV), ("qasym-jomart", _TOKAYEV), ("kassym jomart", _TOKAYEV), ("Қасым-Жомарт Тоқаев", _TOKAYEV), ("tokayef", _TOKAYEV),
    ("võ văn thưởng", _THUONG), ("vo van thuong", _THUONG), ("Thưởng", _THUONG), ("Lương Cường", r"Luong Cuong"), ("luong cuong", r"Luong Cuong"),
    ("erlan karin", r"Erlan Karin"), ("karin erlan", r"Erlan Karin"), ("Ерлан Қарин", r"Erlan Karin"), ("yerlan karin", r"Erlan Karin"), ("nguyen xuan thang", r"Nguyen Xuan Thang"), ("Nguyễn Xuân Thắng", r"Nguyen Xuan Thang"),
    ("baizhanov", r"Baizhanov"), ("bayzhanov", r"Baizhanov"), ("karibek", r"Karibek"), ("ho chi minh", r"Ho Chi Minh"), ("pham thai nhu mai", r"Pham Thai Nhu Mai"),
    ("bebas visa", _VISA), ("visa-free", _VISA), ("visa exemption", _VISA), ("pembebasan visa", _VISA), ("visa", r"visa"),
    ("turis", _TOURIST), ("wisatawan", _TOURIST), ("tourists", _TOURIST), ("tourist", _TOURIST), ("pariwisata", r"pariwisata|tourism"), ("tourism", r"pariwisata|tourism"),
    ("duta besar", _ENVOY), ("dubes", _ENVOY), ("envoy", _ENVOY), ("ambassador", _ENVOY), ("ambassadors", _ENVOY), ("kedutaan", r"Kedutaan|Embassy"), ("kedubes vietnam", _all("Kedutaan|Embassy", "Vietnam")), ("embassy", r"Kedutaan|Embassy"),
    ("CICA", r"CICA"), ("EAEU", r"EAEU|Eurasia"), ("KazISS", r"Institut Studi Strategis|Institute for Strategic Studies"), ("uni ekonomi eurasia", r"Eurasia"), ("eurasian economic union", r"Eurasia"),
    ("FTA", r"FTA|Perdagangan Bebas|Free Trade"), ("perdagangan bebas", r"Perdagangan Bebas|Free Trade"), ("free trade", r"Perdagangan Bebas|Free Trade"), ("free trade agreement", r"Perdagangan Bebas|Free Trade"),
    ("10 miliar", r"10 miliar|10 billion"), ("US$10 billion", r"10 miliar|10 billion"), ("$10bn", r"10 miliar|10 billion"), ("10 billion dollars", r"10 miliar|10 billion"), ("10000 juta", r"10 miliar|10 billion"),
    ("1,5 miliar", r"1,5 miliar|1\.5 billion"), ("1.5 billion", r"1,5 miliar|1\.5 billion"), ("$1.5bn", r"1,5 miliar|1\.5 billion"), ("600 juta", r"600 (?:juta|million)"), ("600 million", r"600 (?:juta|million)"), ("US$600 juta", r"600 (?:juta|million)"),
    ("invited", r"mengundang|invited"), ("invitation", r"mengundang|invit"), ("diundang", r"mengundang|invited"), ("undangan", r"undang|invit"),
    ("memorandum", _MEMO), ("memoranda", _MEMO), ("MoU", _MEMO), ("nota kesepahaman", _MEMO), ("memorandum of understanding", _MEMO),
    ("direct flight", r"penerbangan langsung|direct flights"), ("direct flights", r"penerbangan langsung|direct flights"), ("penerbangan langsung", r"penerbangan langsung|direct flights"), ("penerbangan", r"penerbangan|flights"), ("flights a week", r"penerbangan/minggu|flights a week"),
    ("target 2030", _all("perdagangan|trade", "2030")), ("sasaran 2030", _all("perdagangan|trade", "2030")), ("agustus 2023", r"Agu(?:stus)? 2023|Aug(?:ust)? 2023"), ("august 2023", r"Agu(?:stus)? 2023|Aug(?:ust)? 2023"), ("29 juni 1992", r"29 Jun[ie]? 1992"), ("29 june 1992", r"29 Jun[ie]? 1992"),
    ("1992-06-29", r"29 Jun[ie]? 1992"), ("29/6/1992", r"29 Jun[ie]? 1992"), ("29.06.1992", r"29 Jun[ie]? 1992"), ("1992", _all("1992", _ESTABLISHED)), ("oktober 2022", r"Okt 2022|Oct 2022|Oktober 2022|October 2022"), ("november 2024", r"Nov(?:ember)? 2024"),
    ("hubungan diplomatik", r"hubungan diplomatik|diplomatic relations"), ("diplomatic relations", r"hubungan diplomatik|diplomatic relations"), ("diplomatic ties", r"hubungan diplomatik|diplomatic relations"),
    ("nilai perdagangan", r"nilai perdagangan|bilateral trade"), ("trade turnover", r"nilai perdagangan|bilateral trade"), ("bilateral trade", r"perdagangan bilateral|bilateral trade"), ("perdagangan 2023", _all("perdagangan|trade", "2023")), ("trade 2024", _all("perdagangan|trade", "2024")), ("omzet perdagangan", r"nilai perdagangan|bilateral trade"),
    ("presiden vietnam", _all("Presiden|President", "Vietnam")), ("president of vietnam", _all("Presiden|President", "Vietnam")), ("presiden kazakhstan", _all("Presiden|President", _TOKAYEV)), ("penasihat negara", r"Erlan Karin"), ("state counsellor", r"Erlan Karin"),
    ("partai amanat", r"Amanat"), ("amanat party", r"Amanat"), ("partai komunis vietnam", r"Partai Komunis|Communist Party"), ("communist party", r"Partai Komunis|Communist Party"), ("politbiro", r"Politbiro|Politburo"), ("politburo", r"Politbiro|Politburo"),
    ("bac ninh", r"Bac Ninh"), ("Bắc Ninh", r"Bac Ninh"), ("kazakhstan timur", r"Kazakhstan Timur|East Kazakhstan"), ("east kazakhstan", r"Kazakhstan Timur|East Kazakhstan"), ("nha trang", r"Nha Trang"), ("phu quoc", r"Phu Quoc"), ("Phú Quốc", r"Phu Quoc"), ("astana", r"Astana"), ("hanoi", r"Hanoi"), ("Hà Nội", r"Hanoi"),
    ("komite investasi", r"Komite Investasi|Investment Committee"), ("investment committee", r"Komite Investasi|Investment Committee"), ("komite antarpemerintah", r"Antar-?Pemerintah|Intergovernmental"), ("intergovernmental commission", r"Antar-?Pemerintah|Intergovernmental"), ("kemlu kazakhstan", _all("Kementerian Hubungan Luar Negeri|Ministry of Foreign Affairs", "Kazakhstan")),
    ("kementerian perencanaan", r"Kementerian Perencanaan|Ministry of Planning"), ("sister city", r"persaudaraan|sister|kembar|twinning"), ("hubungan persaudaraan", r"persaudaraan|sister"), ("forum", r"\bforum"), ("meeting", r"bertemu|met"), ("pertemuan", r"bertemu|met|pertemuan"), ("bertemu tokayev", r"bertemu dengan Kassym|met Kassym"), ("met tokayev", r"bertemu dengan Kassym|met Kassym"),
    ("three times growth", r"3 kali|3 times|tripled|tiga kali"), ("investasi", r"invest"), ("investment", r"invest"), ("pendidikan", r"pendidikan|education"), ("education", r"pendidikan|education"), ("topan", r"topan|typhoon"), ("typhoon", r"topan|typhoon"),
    ("rencana koordinasi aksi", r"Rencana Koordinasi Aksi|action coordination plan"), ("action plan", r"Rencana Koordinasi Aksi|action coordination plan"), ("visa exemption agreement", _all(_VISA, "perjanjian|agreement")), ("paspor biasa", r"paspor|passport"), ("ordinary passport", r"paspor|passport"), ("Tokayv", _TOKAYEV), ("baizanov", r"Baizhanov"), ("memorndum", _MEMO),
    ("kunjungan tokayev ke vietnam", _all(_TOKAYEV, _VISIT, "Vietnam")), ("tokayev's visit", _all(_TOKAYEV, _VISIT)), ("official visit tokayev", _all(_TOKAYEV, "kunjungan resmi|official visit")), ("kunjungan visit tokayev", _all(_TOKAYEV, _VISIT)),
    ("who visited vietnam in 2023", _all(_VISIT, "Vietnam", "2023")), ("siapa yang mengunjungi kazakhstan", _all(_VISIT, "Nguyen Xuan Thang|Ho Chi Minh")), ("kunjungan nguyen xuan thang", _all(_VISIT, "Nguyen Xuan Thang")), ("kunjungan presiden ke vietnam", _all(_VISIT, _TOKAYEV)),
    ("luong cuong diundang", _all("Luong Cuong", "undang|invit")), ("vo van thuong invited tokayev", _all("Vo Van Thuong", _TOKAYEV, "undang|invit")), ("kapan hubungan diplomatik", _all("1992", _ESTABLISHED)), ("when were diplomatic relations established", _all("1992", _ESTABLISHED)),
    ("29/6/92", r"29 Jun[ie]? 1992"), ("6/29/1992", r"29 Jun[ie]? 1992"), ("1992/6/29", r"29 Jun[ie]? 1992"), ("June 29th, 1992", r"29 Jun[ie]? 1992"), ("tgl 29 juni thn 1992", r"29 Jun[ie]? 1992"), ("08/2023", r"A[gu]+\w* 2023"), ("22 august 2023", r"20.22 A[gu]+\w* 2023"), ("20-22 agustus", r"20.22 A[gu]+\w* 2023"), ("13 november", r"13.16 Nov"), ("mei 2025", r"Mei 2025|May 2025"),
    ("600m", r"600 (?:juta|million)"), ("1,5 M", r"1,5 miliar|1\.5 billion"), ("1.5bn", r"1,5 miliar|1\.5 billion"), ("1500 juta dolar", r"1,5 miliar|1\.5 billion"), ("USD 1bn", r"\b(?:1|satu|one) (?:miliar|billion)"), ("1 milyar dolar", r"\b(?:1|satu|one) (?:miliar|billion)"),
    ("UEEA", r"Eurasia"), ("EEU", r"Eurasia"), ("status FTA", r"FTA|Perdagangan Bebas|Free Trade"), ("free trade deal", r"FTA|Perdagangan Bebas|Free Trade"), ("perjanjian dagang bebas", r"FTA|Perdagangan Bebas|Free Trade"), ("MoU yang diteken", _all(_MEMO, _SIGN)), ("mou 2018", _all(_MEMO, "2018")), ("agreements signed", _all("agreement|perjanjian|memorandum|Nota|MoU|plan|Rencana", _SIGN)), ("nota kesepahaman akademi", _all(_MEMO, "Akademi|Academy")),
    ("perjanjian bebas visa", _all("visa", "perjanjian|agreement|bebas|exempt")), ("visa waiver ordinary passport", _all("visa", "paspor|passport")), ("penerbangan langsung hanoi astana", _all("penerbangan|flight", "Hanoi", "Astana")), ("flights nha trang", _all("penerbangan|flights", "Nha Trang")), ("wisatawan kazakhstan", _all(_TOURIST, "Kazakhstan")),
    ("defense", r"pertahanan|defen[cs]e"), ("kerja sama pertahanan", r"pertahanan|defen[cs]e"), ("pertanian", r"pertanian|farming"), ("transformasi digital", r"digital"), ("three-fold", r"3 kali|3 times|tripled|tiga kali"), ("komisi antar pemerintah", r"Antar-?Pemerintah|Intergovernmental"), ("komite antarpemerintah", r"Antar-?Pemerintah|Intergovernmental"), ("sister provinces", r"persaudaraan|sister|kembar"), ("kota kembar", r"persaudaraan|sister|kembar"), ("bac ninh east kazakhstan", _all("Bac Ninh", "Kazakhstan Timur|East Kazakhstan")), ("belasungkawa topan yagi", r"Yagi"), ("peringatan 65 tahun", r"65"), ("paman ho", r"Paman Ho|Uncle Ho|Ho Chi Minh"), ("penasehat negara", r"Erlan Karin|Karin Erlan"), ("thuong vo van", _THUONG), ("Nguyen Xuan Tang", r"Nguyen Xuan Thang"), ("kazakh ambassador to vietnam", _all(_ENVOY, "Kazakhstan", "Baizhanov|Vietnam")), ("akademi ho chi minh", _all("Ho Chi Minh", "Akademi|Academy")),
    ("21 agustus 2023", r"20.22 A[gu]"), ("14 november 2024", r"13.16 Nov"), ("21/8/2023", r"20.22 A[gu]"), ("3 agustus 2023", r"A[gu]+\w* 2023"), ("30 juni 1992", _all("1992", _ESTABLISHED)), ("5 november", r"Nov"), ("sepuluh miliar", r"10 (?:miliar|billion)"), ("ten billion dollars", r"10 (?:miliar|billion)"), ("satu miliar dolar", r"\b(?:1|satu|one) (?:miliar|billion)"), ("tujuh penerbangan", r"7 (?:penerbangan|flights)"),
    ("nguyen xuan thang di astana", _all("Nguyen Xuan Thang", _VISIT + "|bertemu|met", "Kazakhstan|Astana")), ("tokayev hanoi 2023", _all("Tokayev", _VISIT, "Vietnam|Hanoi")), ("penandatang", _SIGN), ("mengunju", _VISIT), ("perdagan bilateral 2023", _all("perdagangan|trade", "2023")), ("transformasi hijau", r"transformasi hijau|green transformation"),
    ("visitors", _TOURIST), ("visitor", _TOURIST), ("kassymjomart", _TOKAYEV), ("nhatrang", r"Nha Trang"), ("phuquoc", r"Phu Quoc"), ("hochiminh", r"Ho Chi Minh"), ("nguyen xuanthang", r"Nguyen Xuan Thang"),
    ("siapa presiden kazakhstan sekarang", _TOKAYEV), ("presiden vietnam 2024", r"Luong Cuong"), ("how much is trade in 2023", _all("perdagangan|trade", "2023")), ("current trade target", r"1[.,]5 (?:miliar|billion)"),
    ("perwakilan diplomatik vietnam", _all("Kedutaan|Embassy|diplomatic", "Vietnam")), ("luong cuong forum 2025", _all("Luong Cuong", "2025|Kazakhstan")), ("tokayev yagi 2023", r"Yagi"),
    ("green transformation", r"transformasi hijau|green transformation"), ("scientific seminar 65 years", r"seminar|65"), ("since 2016", r"2016"), ("akhir 2016", r"2016"), ("kebijakan luar negeri", r"kebijakan|policy"),
    ("menggantikan", r"ganti|replace"), ("replaced", r"ganti|replace"), ("generations", r"generasi|generation"), ("damage caused by the typhoon", _all("topan|typhoon", "rusak|rugi|damage")), ("organic", r"organik|organic"), ("attractive", r"menarik|attractive"), ("kerusakan topan", _all("topan|typhoon", "rusak|rugi|damage")),
]  # fmt: skip

# About forty made articles of the same two countries.
CORPUS = [
    ("kunjungan", _VISIT), ("dikunjungi", _VISIT), ("visited", _VISIT), ("kunjungan resmi", _VISIT), ("menandatangani", _SIGN), ("teken", _SIGN), ("signing", _SIGN), ("kerjasama", _COOPERATION),
    ("nota kesepahaman", _MEMO), ("memoranda", _MEMO), ("MoU", _MEMO), ("turis", _TOURIST), ("tourists", _TOURIST), ("dubes", _ENVOY), ("envoy", _ENVOY),
    ("vuong dinh to", r"Vuong Dinh To"), ("Vương Đình Tô", r"Vuong Dinh To"), ("vuong dinh to visit kazakhstan", _all("Vuong Dinh To", "unjung|visit")),
    ("kunjungan vuong dinh to februari 2019", _all("Vuong Dinh To", "23.24 Feb|Feb 2019", "unjung|visit")), ("Yerlan Armanov met Vuong Dinh To", _all("Armanov", "bertemu|met")), ("yerlan armanov", r"Yerlan Armanov"),
    ("armanov yerlan", r"Yerlan Armanov"), ("Ерлан Арманов", r"Yerlan Armanov"), ("erlan armanof", r"Yerlan Armanov"), ("bauyrzhan assetbayev", r"Assetbayev"), ("asetbaev", r"Assetbayev"),
    ("Бауыржан Асетбаев", r"Assetbayev"), ("dao nong", r"Dao Nong"), ("undangan dao nong", _all("Dao Nong", "undang|invit")), ("dauren erbolatbaev", r"Dauren Yerbolatbayev"),
    ("sanzhar kassym-jomartov menlu", _all("Sanzhar Kassym-Jomartov", "Menteri Luar Negeri|Foreign")), ("galymzhan nurlanov", r"Galymzhan Nurlanov"),
    ("kazakh ambassador", _all("Dubes|Duta Besar|Ambassador", "Kazakhstan")), ("dubes vietnam", _all("Dubes|Duta Besar|Ambassador", "Vietnam")), ("presiden vietnam", _all("Presiden|President", "Vietnam")),
    ("PM kazakhstan", _all("Perdana Menteri|Prime Minister", "Kazakhstan")), ("wakil PM", r"Wakil Perdana Menteri|Deputy Prime Minister"),
    ("menhan vietnam", _all("Menteri Pertahanan|Minister of (?:National )?Defence|Defence Minister", "Vietnam")), ("defense minister", r"Menteri Pertahanan|Minister of (?:National )?Defence|Defence Minister"),
    ("mendag", r"Menteri Perdagangan|Minister of Trade|Trade Minister"), ("health minister kazakhstan", _all("Menteri Kesehatan|Minister of Health|Health Minister", "Kazakhstan")),
    ("menkes", r"Menteri Kesehatan|Minister of Health|Health Minister"), ("menhub kazakhstan", _all("Menteri Perhubungan|Minister of Transport|Transport Minister", "Kazakhstan")),
    ("mentri pertanian", r"Menteri Pertanian|Minister of Agriculture|Agriculture Minister"), ("ketua parlemen vietnam", _all("Ketua Parlemen|Speaker|Chair of the Parliament", "Vietnam")),
    ("kamar dagang kazakhstan", _all("Kamar Dagang|Chamber of Commerce", "Kazakhstan")), ("kementerian keuangan", r"Kementerian Keuangan|Ministry of Finance"),
    ("kemhan kazakhstan", _all("Kementerian Pertahanan|Ministry of Defence", "Kazakhstan")), ("state visit doan tran mai", _all("Doan Tran Mai", "kenegaraan|state visit")),
    ("kunjungan kenegaraan mei 2010", _all("Mei 2010|May 2010", "Muratbayev")), ("working visit assetbayev", _all("Assetbayev", "kunjungan kerja|working visit")),
    ("siapa berkunjung ke vietnam 2018", _all("2018", "unjung|visit", "Aigulov")), ("15-16 juni 2018", _all("15.16 Jun", "2018")), ("15/6/2018", _all("15.16 Jun", "2018")), ("4 november 1989", r"4 Nov\w* 1989"),
    ("1989-11-04", r"4 Nov\w* 1989"), ("04.11.89", r"4 Nov\w* 1989"), ("kapan hubungan diplomatik dibuka", _all("1989", "hubungan diplomatik|diplomatic relations")),
    ("when were diplomatic relations established", _all("1989", "hubungan diplomatik|diplomatic relations")), ("perdagangan 2018", _all("918", "2018", "perdagangan|trade")), ("US$918 million", r"918"),
    ("918 juta dolar", r"918"), ("$1.11bn", r"1[.,]11"), ("1,33 miliar", r"1[.,]33"), ("1370 million dollars", r"1[.,]37"), ("ekspor 2016", _all("463", "2016")), ("exports 2017", _all("282", "2017")),
    ("impor vietnam 2019", _all("638", "2019")), ("imports 2020", _all("4(?:51|89)", "2020")), ("target 2025", _all("2[.,]5", "2025")), ("2.5 billion by 2025", _all("2[.,]5", "2025")),
    ("trade growth 2016", _all("20[.,]6", "2016")), ("24,2 persen", r"24[.,]2"), ("27.1 percent", r"27[.,]1"), ("investasi vietnam 2019", _all("317", "2019")), ("investment 2017", _all("171", "2017")),
    ("wisatawan 2017", _all("128[.,]000", "2017")), ("128000 turis", r"128[.,]000"), ("tourist arrivals 2018", _all("143[.,]000", "2018")), ("flights a week", r"penerbangan/minggu|flights a week"),
    ("direct flights can giuoc zhezqazghan", _all("Can Giuoc", "Zhezqazghan", "enerbangan langsung|irect flights")), ("rute ba don nur-sultan", _all("Ba Don", "Astana|Nur-Sultan")),
    ("perjanjian pertahanan", _all("erjanjian|agreement", "pertahanan|defence")), ("defence agreement 2019", _all("agreement|erjanjian", "defence|pertahanan", "2019")), ("halal", r"halal"),
    ("double taxation", r"pajak berganda|double taxation"), ("mutual legal assistance", r"Bantuan Hukum|mutual legal assistance"), ("pengakuan ijazah", r"pengakuan|diplomas"),
    ("training of diplomats", r"pelatihan diplomat|training of diplomats"), ("alat kesehatan", r"alat kesehatan|medical devices"), ("space agreement", _all("erjanjian|agreement", "antariksa|space")),
    ("MoU cybersecurity", _all("Nota Kesepahaman|MoU|memorandum", "siber|cyber")), ("nota kesepahaman pariwisata 2017", _all("Nota Kesepahaman|MoU|memorandum", "pariwisata|tourism", "2017")),
    ("rencana aksi transformasi digital", _all("Rencana Aksi|action plan", "digital")), ("protokol bea cukai", _all("Protokol|protocol", "kepabeanan|cukai|customs")),
    ("agreement in force", _all("erjanjian|agreement|Rencana|plan", "berlaku|came into force")), ("perjanjian yang dirundingkan", r"dirundingkan|negotiated"),
    ("agreements planned", _all("erjanjian|agreement|memorandum|Nota|plan|Rencana", "direncanakan|was planned")), ("forum bisnis hanoi", _all("orum", "Hanoi")), ("business forum", r"[Ff]orum"),
    ("kerja sama energi", _all("energi|energy", "kerja sama|cooperat|Rencana|plan|Memorandum")), ("teken perjanjian 2020", _all("2020", "erjanjian|agreement", "anda ?tangan|sign")),
    ("visit kunjungan 2020", _all("2020", "unjung|visit")), ("trade 1.3 billion", r"1[.,]33"), ("24 persen", r"24[.,]2"), ("dua setengah miliar 2025", _all("2[.,]5", "2025")),
    ("visitors 2017", _all("128[.,]000", "2017")), ("visitors from kazakhstan", _all("turis|wisatawan|tourists", "Kazakhstan")), ("27.1%", r"27[.,]1"), ("growth of 20.6%", r"20[.,]6"), ("canGiuoc", r"Can Giuoc"),
    ("penerbangan ke canguoc", r"Can Giuoc|penerbangan|flights"), ("health minister 2016", r"Menteri Kesehatan|Minister of Health|Health Minister|2016"),
    ("recognition of diplomas", r"pengakuan|recognition|diplomas"), ("chamber of commerce", r"Kamar Dagang|Chamber of Commerce"),
]  # fmt: skip

# What the very first result must say: what goes one way is not what goes the other.
FIRST = [
    ("ambassador of vietnam to kazakhstan", r"Pham Thai Nhu Mai"), ("ambassador of kazakhstan to vietnam", r"Baizhanov"), ("duta besar vietnam untuk kazakhstan", r"Pham Thai Nhu Mai"),
    ("siapa dubes vietnam utk kazakhstan", r"Pham Thai Nhu Mai"), ("dubes kazakhstan di vietnam", r"Baizhanov"), ("vietnamese ambassador", r"Pham Thai Nhu Mai"), ("kazakh ambassador", r"Baizhanov"), ("duta besar di astana", r"Pham Thai Nhu Mai"), ("ambassador in hanoi", r"Baizhanov"),
    ("visits to vietnam", _all(_VISIT, r"ke Vietnam|mengunjungi Vietnam|to Vietnam|visited Vietnam")), ("kunjungan ke kazakhstan", _all(_VISIT, r"ke Kazakhstan|mengunjungi Kazakhstan|to Kazakhstan|visited Kazakhstan")),
    ("visit from kazakhstan", _all(_VISIT, r"dari Kazakhstan|from Kazakhstan|Tokayev")), ("embassy of vietnam in kazakhstan", r"Kedutaan Besar Vietnam|Embassy of Vietnam"),
]  # fmt: skip
